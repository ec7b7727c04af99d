"""The words that attribution turns on, by what they do in a sentence."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of a list written as prose."""
    return frozenset(text.split())


class Frame(IntEnum):
    """Say what a reporting verb governs besides words in quote marks; each frame includes those before it."""

    QUOTED = 1
    """Nothing: "laughed", "continued", "began"."""
    NAMED = 2
    """What a thing is called, in quote marks: "called it “rigged”"."""
    THAT = 3
    """A clause after "that", a colon or a question word: "believes that", "asked whether"."""
    CLAUSE = 4
    """A bare clause, before or after it: "says the town is safe"."""


class Form(IntEnum):
    """Say which form of a verb a word is."""

    BASE = 1
    FINITE = 2
    GERUND = 3


_BARE: Final = """
    say tell write add explain note claim argue state tweet report warn insist acknowledge admit concede
    confirm allege reply declare stress emphasise emphasize maintain contend assert complain recall advise
    testify counter quip joke boast lament caution reiterate retort opine muse
    """
_WITH_THAT: Final = """
    agree deny reveal promise pledge vow hint imply signal observe remark inform assure remind respond
    answer mention disclose boast swear speculate reason recount guess repeat protest propose recommend
    announce suggest estimate predict indicate conclude blog post plead preach profess proclaim hear rule
    ask wonder inquire question urge demand
    """
_WITH_NAME: Final = """
    call describe label dub brand characterise characterize denounce praise hail laud blast slam condemn
    criticise criticize accuse dismiss mock deride blame cite refer defend applaud tout decry lambast
    lambaste welcome
    """
_WITH_MARKS: Final = """
    point continue laugh sigh shout yell cry scream chant whisper chuckle begin start interject elaborate
    exclaim comment enthuse gush fume rail sing shoot offer sum finish snap mutter read go think believe
    feel thank apologise apologize concur surmise chime echo express voice deadpan crow bellow growl
    grumble implore beg marvel reflect clarify summarise summarize write declare text email instruct order
    decide hope put
    """
_IRREGULAR: Final = {
    "say": "said says saying", "tell": "told tells telling", "write": "wrote written writes writing",
    "swear": "swore sworn swears swearing", "read": "reads reading", "begin": "began begins beginning",
    "sing": "sang sings singing", "shoot": "shot shoots shooting", "go": "went goes going",
    "think": "thought thinks thinking", "feel": "felt feels feeling", "hear": "heard hears hearing",
    "refer": "referred refers referring", "quip": "quipped quips quipping", "chat": "chatted chats chatting",
    "admit": "admitted admits admitting", "beg": "begged begs begging", "crow": "crowed crows crowing",
    "blog": "blogged blogs blogging", "sum": "summed sums summing", "snap": "snapped snaps snapping",
    "slam": "slammed slams slamming", "tout": "touted touts touting", "offer": "offered offers offering",
    "sigh": "sighed sighs sighing", "rail": "railed rails railing", "retort": "retorted retorts retorting",
    "gush": "gushed gushes gushing", "preach": "preached preaches preaching", "put": "put puts putting",
}  # fmt: skip


def _forms(verb: str) -> dict[str, Form]:
    """Return a verb's forms."""
    if verb in _IRREGULAR:
        inflected = _IRREGULAR[verb].split()
    elif verb.endswith("e"):
        inflected = [verb + "d", verb + "s", verb[:-1] + "ing"]
    elif verb.endswith("y") and verb[-2] not in "aeo":
        inflected = [verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"]
    else:
        inflected = [verb + "ed", verb + ("es" if verb[-1] in "shx" else "s"), verb + "ing"]
    forms = dict.fromkeys(inflected, Form.FINITE)
    forms[inflected[-1]] = Form.GERUND
    forms[verb] = Form.BASE
    return forms


def _cues() -> dict[str, tuple[str, Frame, Form]]:
    """Return every reporting word with its verb, its frame and its form."""
    table: dict[str, tuple[str, Frame, Form]] = {}
    for verbs, frame in (
        (_WITH_MARKS, Frame.QUOTED),
        (_WITH_NAME, Frame.NAMED),
        (_WITH_THAT, Frame.THAT),
        (_BARE, Frame.CLAUSE),
    ):
        for verb in verbs.split():
            table |= {form: (verb, frame, kind) for form, kind in _forms(verb).items()}
    for verb in ("read", "put"):
        table[verb] = (verb, Frame.QUOTED, Form.FINITE)
    for form in ("state", "states"):
        table[form] = ("state", Frame.QUOTED, table[form][2])
    return table


CUES: Final = _cues()
PARTICLES: Final = {"point": "out", "put": "it", "sum": "up", "chime": "in", "lash": "out", "go": "on"}


def reports(word: str, following: str) -> bool:
    """Tell whether a word is a form of a reporting verb, with the particle behind it that some need."""
    return word in CUES and PARTICLES.get(CUES[word][0], following) == following


PERSONAL: Final = words("he she they it we i you who")
"""Pronouns that can be the subject of a reporting verb."""

ANYBODY: Final = words("anyone anybody nobody whoever no-one")
"""Pronouns that mean no one person: what they say, nobody said."""

DETERMINERS: Final = words(
    "the a an this that these those his her its their our my your some many most several few all both each "
    "every one two three four five six another other no any more"
)
AUXILIARIES: Final = words(
    "sometimes has have had is was were are be been being will would could should may might must can did does "
    "do also repeatedly later then since still already recently often even once again previously first "
    "finally reportedly publicly allegedly further simply always never ever just not famously initially "
    "specifically quickly falsely rightly wrongly openly privately flatly bluntly angrily apparently now only "
    "actually earlier himself herself themselves itself both all frequently basically clearly immediately "
    "strongly consistently jokingly sarcastically late early long ’ve ’d ’s though however too correctly proudly"
)
NEGATIONS: Final = words(
    "not never n’t didn’t doesn’t don’t won’t wouldn’t hasn’t haven’t hadn’t couldn’t can’t cannot isn’t "
    "wasn’t aren’t weren’t shouldn’t declined refused declines refuses declining refusing without nobody "
    "nothing"
)
IRREALIS: Final = words("would could should may might must can to will if whether let")
TIMES: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight recently later again "
    "earlier also however then once publicly afterward afterwards tomorrow meanwhile though instead simply "
    "briefly previously emphatically repeatedly jokingly early late last this next morning afternoon evening "
    "night week month year several times ago already mon tue wed thu fri sat sun"
)
MONTHS: Final = words(
    "january february march april may june july august september october november december jan feb mar apr "
    "jun jul aug sept sep oct nov dec"
)
PREPOSITIONS: Final = words(
    "in on at during by via through to after before from with about of for over under against among into upon "
    "outside inside near between following regarding concerning throughout without within around since until "
    "toward towards amid despite as like per"
)
SIDING: Final = words("close loyal sympathetic")
"""Adjectives that "to" joins to whom they are of: "a source close to the mayor"."""
OCCASIONS: Final = words(
    "statement interview interviews email e-mail emails report tweet tweets letter post posts speech memo "
    "release conference briefing twitter facebook instagram blog article column op-ed testimony message call "
    "phone telephone broadcast show podcast affidavit court parliament house commons ruling decision filing "
    "document documents text remarks address debate hearing meeting rally event television tv radio camera "
    "air record fox cnn cbs nbc abc msnbc cbc news today nation press stage monday tuesday wednesday thursday "
    "friday saturday sunday book study paper committee x interrogation video recording transcript year "
    "appearance floor affidavits wednesday’s monday’s analysis submission voicemail panel editorial townhall "
    "essay response turn part opinion"
)
"""Where and how something is said."""

CONJUNCTIONS: Final = words("and or but nor yet so")
SUBORDINATORS: Final = words(
    "that if whether when while because although though since after before as unless until where which who "
    "whom whose what how why than once whereas"
)
QUESTION_WORDS: Final = words("whether if how why what when where who which")
CLAUSE_STARTERS: Final = words(
    "he she it they we i you there this these those that his her its their our the a an some many most "
    "several few all both each every one two three no nobody everyone anyone everything nothing people if "
    "when as while because although despite in on at by for with not only what who how why whether is are was "
    "were would will such more another other any much none half neither either even so once since after "
    "before during unlike without having under until women men workers police officials voters"
)

TITLES: Final = words(
    "mr mrs ms miss mx dr sir dame lord lady prof professor sen senator rep representative gov governor "
    "president chancellor premier minister mayor councillor councilor coun councilman councilwoman judge "
    "justice king queen prince princess pope cardinal bishop archbishop father sister brother rev reverend "
    "pastor rabbi imam sheikh gen general col colonel maj major capt captain lt lieutenant sgt sergeant cpl "
    "corporal const constable det detective insp inspector supt superintendent cmdr commander adm admiral "
    "chief commissioner secretary ambassador attorney mp mla mpp mep congressman congresswoman leader "
    "director chairman chairwoman chair ceo coach officer deputy speaker spokesman spokeswoman spokesperson "
    "candidate nominee organizer organiser co-founder founder cofounder vice-president economist analyst "
    "pollster strategist author actor actress singer lawyer attorney-general prime vice lead executive "
    "manager owner host anchor reporter correspondent columnist editor journalist critic historian researcher "
    "scientist physicist engineer activist advocate resident retiree student teacher principal dean provost "
    "veteran defenceman defenseman forward goalie goaltender quarterback striker midfielder defender winger "
    "rookie caddie democrat republican dems conservative liberal associate assistant acting interim former "
    "ex-president then-president staff undersecretary treasurer comptroller marshal sheriff prosecutor "
    "counsel consultant adviser advisor aide co-chair co-owner co-director co-author vice-chair rival uncle "
    "aunt grandma grandpa mother dad mom mum citizen farmer rancher trader investor banker broker artist "
    "musician writer poet novelist filmmaker producer"
)
"""Words that may stand before a person's name and are none of it."""

HONORIFICS: Final = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "pope": "he", "father": "he",
    "brother": "he", "councilman": "he", "congressman": "he", "chairman": "he", "spokesman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "dame": "she", "lady": "she", "queen": "she", "princess": "she",
    "sister": "she", "councilwoman": "she", "congresswoman": "she", "chairwoman": "she", "spokeswoman": "she",
    "actress": "she", "uncle": "he", "aunt": "she", "grandma": "she", "grandpa": "he", "mother": "she",
    "dad": "he", "mom": "she", "mum": "she",
}  # fmt: skip

NAME_LINKS: Final = words("of the and for de la van von der den del bin al el da di du le & und y dos")
"""Words written small inside names."""

NOT_NAMES: Final = words(
    "the a an this that these those he she it they we i you his her its their our my your in on at by for "
    "with from to of and but or so if when while as after before since although though because despite during "
    "according however meanwhile still yet also then now there here what how why where which some many "
    "most several few all both each every one two three no not only even just well yes asked last earlier "
    "later once another other such more much under until unlike without having monday tuesday wednesday "
    "thursday friday saturday sunday january february july september october november december mr mrs ms read "
    "watch photo related updated instead between through over about into among back first perhaps maybe "
    "indeed moreover furthermore additionally finally today yesterday tomorrow speaking anyone anybody nobody "
    "whoever everyone everybody someone somebody nothing like neither given does did don’t had "
    "presumptive senators billionaire"
)
"""Words that a sentence may begin with and that are no name by themselves."""

ORGANISATION_WORDS: Final = words(
    "inc ltd corp co llc plc university college school institute institution association agency department "
    "ministry office commission committee council board party government group company bank union federation "
    "foundation society service services police force army navy court house senate congress parliament news "
    "times post press journal team club league network center centre hospital health authority campaign "
    "coalition alliance organization organisation organizations fund trust airlines motors systems "
    "technologies media church nations bureau administration"
)

BE: Final = words("is are was were be been being ’s isn’t wasn’t aren’t weren’t gets got get")
FINITE: Final = words(
    "is are was were am be has have had does do did will would can could should may might must won’t can’t "
    "cannot isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t wouldn’t couldn’t "
    "shouldn’t needs need wants want makes made came went got gets goes knows knew takes took remains became "
    "seems seemed shows showed means meant believes believed thinks thought felt saw found"
)
"""The commonest finite verbs: what a clause has and a plain object lacks."""
RESUMING: Final = words(
    "is are was were has have had will would can could should may might must and but because including"
)
"""Words with which a clause goes on after a parenthetical "she says"."""
RECIPIENTS: Final = words(
    "him her them me us you it reporters investigators media court lawmakers journalists people police "
    "parliament congress investors fans supporters voters officers senators delegates analysts viewers "
    "listeners readers officials workers employees staff"
)
PLURALS: Final = words(
    "they we i you police people men women children some many most others both several few media rcmp "
    "majority million team family experts critics"
)
PEOPLE: Final = words(
    "citizen survivor person woman man girl boy friend official wife husband daughter son member neighbour "
    "neighbor public source insider royal native teen youth campaign unit aide voters experts sources people"
)
"""What people are called who are called nothing else."""
DOCUMENTS: Final = words(
    "statement report study memo post letter tweet email book article survey poll numbers data figures "
    "document documents review analysis filing lawsuit affidavit release paper submission editorial poll"
)
GROUPS: Final = words(
    "company agency firm organization organisation group union department airline bank association university "
    "school board team club party committee council commission charity institute newspaper paper network "
    "retailer manufacturer carmaker automaker giant service bureau"
)
"""Kinds of organisation: "the company" goes back to one."""
BODIES: Final = words("church city court diocese force government military ministry navy police province")
"""Organisations that need no name: "the military"."""

PERSONAL_DOCUMENTS: Final = words("statement memo post letter tweet email release book article")
SMALL: Final = words("the a an of for and in on at to by with from his her its their")
PRONOUNS: Final = words("he she it they we there i you")
"""Words that can only begin a clause."""
ADVERBS: Final = words("sometimes often long back well also still just even including having given not then than")
