"""The words by which a question shows what it asks for."""

from __future__ import annotations

from index.retrieval.analysis import STOP_WORDS


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())


OPENERS = word_set(
    "and but so ok okay then also well hey now please yo hi hello um uh wait sorry btw lol bot onrecord like yeah "
    "yep guys lads hmm"
)
CLOSERS = word_set("please thanks lol lmao btw tho though bro mate dude then bot guys lads again exactly")
CHATTER = (
    OPENERS
    | CLOSERS
    | word_set("thank you very much cheers bye goodbye good morning evening night great nice cool bot")
)
"""Words that ask for nothing where they stand alone."""
SPELT = {
    "wat": "what", "wut": "what", "wot": "what", "waht": "what", "whta": "what", "whats": "what is",
    "what’s": "what is", "whos": "who is", "who’s": "who is", "wheres": "where is", "where’s": "where is",
    "whens": "when is", "when’s": "when is", "bout": "about", "abt": "about", "abot": "about",
    "happend": "happened",
    "pls": "please", "plz": "please", "thx": "thanks", "ty": "thanks", "u": "you", "ppl": "people",
    "didnt": "didn’t", "doesnt": "doesn’t", "hasnt": "hasn’t", "hadnt": "hadn’t", "havent": "haven’t",
}  # fmt: skip
"""Words as they are typed in a hurry."""
FOREIGN = word_set(
    "der das den dem des ein eine einen einem ist sind waren wird wurde hat haben hatte und oder nicht mit von "
    "zum zur für über auf bei nach wer wie wo wann warum wieso weshalb welche welcher welches gesagt sagt sagte "
    "sich es er sie ich wir ihr gibt geht "
    "le la les un une du des est sont était et ou où ne pas avec pour sur dans que qui quoi quand "
    "comment pourquoi quel quelle quels quelles dit il elle ils elles ce cette ces au aux qu est-ce qu’est-ce "
    "qu’a combien parle el los las una del qué quién quien cuándo cuando dónde donde cómo como por para con dijo "
    "dice es está ha fue sobre cuánto cuántos chi cosa detto sulla perché di"
)
"""Words that hold a German, French, Spanish or Italian sentence together, those left out that English has too."""
ENGLISH = STOP_WORDS - FOREIGN
"""Words that hold an English sentence together."""
FOREIGN_WORDS = 2
"""Such words from which a question that has fewer English ones is not in English."""
WHAT_ABOUT = {("what", "about"), ("how", "about")}
WHO_IS = {("who", "is"), ("who", "was"), ("who", "are")}
WAS = {("is",), ("was",), ("are",)}
ABOUT = word_set("about on regarding concerning")
LEADING = ABOUT | word_set("to of for in toward towards over as that if whether saying said anything something if")
THE_PRESS = word_set("the a reporters reporter journalists press media us me them him her everyone people")
BY = word_set("by from of")
CHOICE = word_set(
    "best good top main key important first last latest newest recent most longest famous other direct exact full"
)
"""Words that choose among somebody's quotes: all of them are shown, in order."""
WH = word_set("what which how why when where who whom")
WHOM = word_set("who whom")
CIRCUMSTANCES = word_set("when where why")
ANYTHING = word_set("anything something everything words")
WHOSE = WHOM | {"whose"}
WHO_FILLERS = word_set("was it that who has had have also is first else were are actually then really exactly")
BE = word_set("is are was were be been")
HAVE = word_set("has have had")
AUXILIARIES = (
    BE | HAVE | word_set("did does do will would can could might may didn’t doesn’t hasn’t hadn’t haven’t")
)
RELATIVE = word_set("everything anything something all what whatever how why things that which")
ASKING = word_set(
    "please give show tell list find get read compare remind me us can could you would i want to know like do "
    "does anyone anybody someone all any some of curious wondering just need"
)
DETERMINERS = word_set("the this that what which is are was were has a an all any every of")
ADVERBS = word_set(
    "also just ever actually really exactly even then already publicly recently later himself "
    "herself not last first have has had been"
)
EVERYONE = word_set(
    "article text story report page piece newspaper paper news author people anyone anybody "
    "everyone everybody someone somebody it there you we i one"
)
PEOPLE = word_set("people anyone anybody everyone everybody someone somebody")
"""Words for whoever says something."""
TALKED = word_set("talked talks spoke speaks commented comments mentioned mentions discussed discusses")
MENTIONED = word_set("mentioned mentions discussed discusses")
"""Those with which what is spoken about needs no "about"."""
GIST = word_set(
    "who what is was this the that about article story page text report news all in a give me us can could you "
    "please summarise summarize summary sum up tldr tl;dr gist happened main point points it of happening going "
    "on short"
)
GISTS = word_set("about summarise summarize summary sum tldr tl;dr gist happened happening going point points")
"""Words of which one must be there, and none but `GIST`, where it is asked what an article is about."""
MORE = word_set("else more other things thing stuff exactly precisely")
"""Words between "what" and "did X say" that tell of no topic."""
ELSE = word_set("else more other")
"""Words with which only what has not been shown yet is asked for."""
LEANING = (
    WH
    | BE
    | word_set(
        "did does do that this it so they he she come not happen happened exactly said say many much long "
        "often though"
    )
)
"""Words of a question that leans on the one before: "when was that?", "why?"."""
ALONE = word_set("when where why how who which whom")
"""Words with which such a question begins."""
BEFORE_WH = word_set("by with for to from since until against at")
"""Prepositions before such a word: "by whom?", "since when?"."""
ANYTHING_ELSE = word_set(
    "what anything something is was there did does do he she they say said has have any nothing"
)
"""Words of "what else?" and "anything more?"."""
THIS_ARTICLE = word_set("this article story piece page text report news")
WROTE = word_set("wrote written author authors writer reporter journalist byline by")
CREDITS = {
    "published": word_set("date published posted dated updated"),
    "publisher": word_set("newspaper paper outlet publisher source site website"),
    "title": word_set("title titled headline"),
    "url": word_set("link url address read"),
}
"""What is known of an article besides its text, with the words by which it is asked for."""
CREDIT = (
    THIS_ARTICLE
    | WROTE
    | frozenset().union(*CREDITS.values())
    | word_set(
        "who what which when where is was are the a of its did on in day from have you do i can find read give me"
    )
)
"""Words of such a question: there are no others in it."""
OF_ARTICLES = word_set("title headline byline author url link")
"""Words by which one is asked for where it is not told of what."""
ASKED_WITH = (
    OPENERS
    | CLOSERS
    | SPELT.keys()
    | word_set(
        "many much long old often kind sort type name exactly "
        "currently really actually happen happens happened happening get gets got take takes took make makes made "
        "go goes come came mean means meant ask asks asked start starts started begin began last lasts lasted "
        "think thinks bot year percentage percent number amount difference author meaning "
        "example examples need describe list"
    )
)
"""Words that tell how something is asked, not what."""
THAT = word_set("that this it so those these")
WHO_SPEAKS = word_set(
    "who is are was were gets get the list all in this that article quoted speaks speak spoke speakers"
)
SPEAKING = word_set("quoted speaks speak spoke speakers")
NO_NAME_ENDS = word_set("of in on at by for with from to between and or the a an become became")
PRONOUNS = word_set("he she they him her them his hers their theirs")
NOUNS = word_set(
    "quote quotes quotation quotations statement statements words remark remarks comment comments claim claims "
    "position view views opinion opinions stance take thoughts reaction reactions response message warning "
    "warnings prediction"
)

_VERBS = """
say says said saying            state states stated stating         tell tells told telling
claim claims claimed claiming   think thinks thought thinking       believe believes believed believing
argue argues argued arguing     announce announces announced announcing
warn warns warned warning       write writes wrote writing          promise promises promised promising
ask asks asked asking           post posts posted posting       tweet tweets tweeted tweeting
mention mentions mentioned mentioning
deny denies denied denying      suggest suggests suggested suggesting
admit admits admitted admitting insist insists insisted insisting   add adds added adding
call calls called calling       describe describes described describing
reply replies replied replying  explain explains explained explaining
react reacts reacted reacting   respond responds responded responding
report reports reported reporting remark remarks remarked remarking
stress stresses stressed stressing predict predicts predicted predicting
praise praises praised praising propose proposes proposed proposing
laud lauds lauded lauding       welcome welcomes welcomed welcoming
accuse accuses accused accusing criticise criticises criticised criticising
urge urges urged urging         criticize criticizes criticized criticizing
vow vows vowed vowing           emphasise emphasises emphasised emphasising
note notes noted noting         emphasize emphasizes emphasized emphasizing
confirm confirms confirmed confirming reveal reveals revealed revealing
quote quotes quoted quoting     comment comments commented commenting
name names named naming         cite cites cited citing
declare declares declared declaring acknowledge acknowledges acknowledged acknowledging
"""
_LOOSE = """
call describe suggest announce report add note welcome deny post write mention promise propose stress react
respond reply explain confirm reveal accuse praise criticise criticize urge acknowledge declare believe ask
name cite
"""
_PLAIN = word_set(
    "say state claim tell think believe mention comment remark report quote write post tweet call describe"
)
_FORMS = [_VERBS.split()[i : i + 4] for i in range(0, len(_VERBS.split()), 4)]
_BASE = frozenset(forms[0] for forms in _FORMS)
_PAST = frozenset(forms[2] for forms in _FORMS) | {"written"}
_ING = frozenset(forms[3] for forms in _FORMS)
SPEECH = frozenset(form for forms in _FORMS for form in forms)
LOOSE = frozenset(form for forms in _FORMS if forms[0] in _LOOSE.split() for form in forms)
"""Verbs that are as often about a deed as about words: "who did he call?"."""
SAYING = frozenset(form for forms in _FORMS if forms[0] in _PLAIN for form in forms)
"""Verbs that tell nothing of what is said."""
_SPELT = {
    form: frozenset(forms) | ({"written"} if forms[0] == "write" else set()) for forms in _FORMS for form in forms
}
HELD = word_set("think believe")
"""Verbs of what is held to be so, not of what is said."""
NOUN_LIKE = word_set("state claim report note post comment name call quote remark")
"""Verbs that may as well be part of a name: "what did the State Department say?"."""
FINITE = (_PAST | frozenset(forms[1] for forms in _FORMS)) - {"names", "named"}
"""Forms that need no auxiliary; "named" is as often no verb of its own: "how many named models"."""


def forms(verb: str) -> frozenset[str]:
    """Return all forms of a verb of speech."""
    return _SPELT.get(verb, frozenset({verb}))


def verbs_after(auxiliary: str) -> frozenset[str]:
    """Return the forms of the verbs of speech that go with an auxiliary."""
    if auxiliary in BE:
        return _ING | {"quoted"}
    return _PAST if auxiliary.removesuffix("n’t") in HAVE else _BASE
