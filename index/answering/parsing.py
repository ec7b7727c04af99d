"""How a question is read: which words of it name a speaker, and which a topic."""

from __future__ import annotations

import re
from dataclasses import replace

from index.answering import grammar
from index.answering.credits import credit_asked
from index.answering.question import Question
from index.answering.typed import Typed, typed
from index.typography import normalise

LONGEST_NAME = 8
"""Words of the longest name or role."""
LONGEST_HEADLINE = 5
"""Words of the longest name that is typed without a question around it."""
SHORT_NAME = 3
"""Words of the longest name before "quotes"."""
NAME_GOES_ON = 2
"""Words from one in a name that looks like a verb to the verb: "did the State Department say"."""
LONGEST_CLAIM = 12
"""Words of the longest claim that is looked for as a whole."""
LAST_LATIN = "\u024f"
"""Last of the letters that are Latin ones."""
SHORT_WORD = 4
"""Letters of "Fred" and "King", which are no participles."""
FEW_WORDS = 3
"""Words around a quotation that ask of themselves whose it is."""

_QUOTED = re.compile(r"“([^“”]{2,})”?|‘([^‘’]{2,})[’‘]?(?=\W|$)")
_ABOUT = {(word,) for word in grammar.ABOUT}
_ENDS = {(), *_ABOUT}
"""What may come after "Trump quotes"."""


def parse(text: str) -> Question:
    """Take a question of at most `LONGEST_QUESTION` characters apart. Never raises."""
    plain = " ".join(normalise(text).split())
    rest = typed(plain)
    for form in _FORMS:
        if question := form(plain, rest):
            return question
    return Question(plain, "plain", topic=plain)


def _chatter(plain: str, words: Typed) -> Question | None:
    """Read "hello", "thanks!": nothing is asked."""
    if grammar.CHATTER.issuperset(words.keys):
        return Question(plain, "nothing")
    return None


def _foreign(plain: str, words: Typed) -> Question | None:
    """Read "Was hat Trump gesagt?", "Qui est Vance ?", and what has no Latin letter: it is not in English."""
    foreign = sum(key in grammar.FOREIGN for key in words.keys)
    if foreign < min(grammar.FOREIGN_WORDS, len(words.keys)):
        letters = [letter for letter in plain if letter.isalpha()]
        return Question(plain, "foreign") if letters and not any(map(_is_latin, letters)) else None
    english = sum(key in grammar.ENGLISH for key in words.keys)
    return Question(plain, "foreign") if foreign > english else None


def _is_latin(letter: str) -> bool:
    return letter <= LAST_LATIN


def _gist(plain: str, words: Typed) -> Question | None:
    """Read "what is this article about", "summarise it", "tldr"."""
    keys = set(words.keys)
    return Question(plain, "gist") if keys & grammar.GISTS and keys <= grammar.GIST else None


def _credits(plain: str, words: Typed) -> Question | None:
    """Read "who wrote this article", "when was this published"."""
    asked = credit_asked(words.keys)
    return Question(plain, "credits", topic=asked) if asked else None


def _age(plain: str, words: Typed) -> Question | None:
    """Read "how old is X"."""
    keys = words.keys
    if keys[:2] != ("how", "old") or keys[2:3] not in grammar.WAS or not 0 < len(keys) - 3 <= LONGEST_HEADLINE:
        return None
    asked = _speaker(plain, words.after(3), None)
    return replace(asked, form="age") if asked and asked.form == "speaker" else None


def _speakers(plain: str, words: Typed) -> Question | None:
    """Read "who is quoted", "list the speakers"."""
    keys = set(words.keys)
    return Question(plain, "speakers") if keys & grammar.SPEAKING and keys <= grammar.WHO_SPEAKS else None


def _who_is(plain: str, words: Typed) -> Question | None:
    """Read "who is X"."""
    keys = words.keys
    if keys[:2] not in grammar.WHO_IS or not 0 < len(keys) - 2 <= LONGEST_HEADLINE or _is_deed(keys[2:]):
        return None
    asked = _speaker(plain, words.after(2), None)
    return replace(asked, form="who_is") if asked and asked.who else None


def _is_deed(keys: tuple[str, ...]) -> bool:
    """Tell whether words after "who is" tell what somebody does or suffers: "accused of theft"."""
    return len(keys) > 1 and len(keys[0]) > SHORT_WORD and keys[0].endswith(("ed", "ing"))


def _bare(plain: str, words: Typed) -> Question | None:
    """Read "when?", "where was that?", "who said that?", "what else?": the question before says of what."""
    keys = words.keys
    if grammar.ELSE & set(keys) and set(keys) <= grammar.ANYTHING_ELSE | grammar.ELSE:
        return Question(plain, "speaker", follows=True, more=True)
    leads = len(keys) > 1 and keys[0] in grammar.BEFORE_WH
    if not keys[leads:] or keys[leads] not in grammar.ALONE:
        return None
    if keys[0] == "who" and len(keys) > 1 and keys[1] in grammar.FINITE and grammar.THAT.issuperset(keys[2:]):
        return Question(plain, "who_said", follows=True)
    if keys[:2] in grammar.WHO_IS and keys[2:] and (grammar.PRONOUNS | grammar.THAT).issuperset(keys[2:]):
        return Question(plain, "who_is", follows=True)
    return Question(plain, "plain", follows=True) if grammar.LEANING.issuperset(keys[leads:]) else None


def _fragment(plain: str, words: Typed) -> Question | None:
    """Read "(and) what about the Vatican", "and on trade": the question before says the rest."""
    keys, start = words.keys, 0
    asks = keys[:2] in grammar.WHAT_ABOUT
    if asks:
        start = 2
    elif not keys or keys[0] not in grammar.ABOUT or words.find(grammar.WH) > 0:
        return None
    topical = start < len(keys) and keys[start] in grammar.ABOUT
    rest = str(words.after(start + topical))
    if topical or not asks:
        return Question(plain, "speaker", None, rest or None, tentative=True, follows=True)
    return Question(plain, "speaker", rest or None, None, tentative=True, follows=True)


def _quoted(plain: str, words: Typed) -> Question | None:
    """Read a question that has words in quote marks and a "who"."""
    found = _QUOTED.search(plain) if words.find(grammar.WHOSE) >= 0 else None
    if found is None:
        return None
    asking = len(words.keys) - len(found[0].split())
    if asking > FEW_WORDS and words.find(grammar.SPEECH) < 0:
        return None
    return Question(plain, "who_said", topic=found[1] or found[2])


def _anyone(plain: str, words: Typed) -> Question | None:
    """Read "who talked about X", "quotes on X", "what is said about X"."""
    keys = words.keys
    place = words.skip(grammar.ASKING | grammar.DETERMINERS)
    if keys[:1] == ("who",):
        place = words.skip(grammar.WHO_FILLERS, 1)
        asks = keys[place : place + 1] and keys[place] in grammar.TALKED
    elif keys[:1] == ("what",):
        place = words.skip(grammar.BE | grammar.HAVE | {"being"}, 1)
        asks = place > 1 and keys[place : place + 1] == ("said",)
    else:
        asks = keys[place : place + 1] and keys[place] in grammar.NOUNS
    if not asks or (keys[place] not in grammar.MENTIONED and keys[place + 1 : place + 2] not in _ABOUT):
        return None
    topic = _topic(words.after(place + 1))
    return Question(plain, "anyone", topic=topic) if topic else None


def _who_said(plain: str, words: Typed) -> Question | None:
    """Read "who (has) said …", "which leader claimed …", "whose words are …"."""
    keys = words.keys
    if not keys:
        return None
    if keys[0] == "whose" and len(keys) > 1 and keys[1] in grammar.NOUNS:
        return Question(plain, "who_said", topic=_topic(words.after(words.skip(grammar.BE, 2))))
    if keys[0] == "who":
        verb = words.skip(grammar.WHO_FILLERS, 1)
    elif keys[0] in {"which", "what"}:
        verb = words.after(0, 5).find(grammar.FINITE, 2)
        if words.after(0, verb).find(grammar.AUXILIARIES - grammar.HAVE) >= 0:
            return None
    else:
        return None
    if verb < 1 or verb >= len(keys) or keys[verb] not in grammar.FINITE:
        return None
    topic = _topic(words.after(verb + 1))
    loose = keys[verb] in grammar.LOOSE
    asked = Question(plain, "who_said", topic=topic, tentative=loose, verb=keys[verb] if loose else None)
    return asked if topic else None


def _according(plain: str, words: Typed) -> Question | None:
    """Read "according to Moscow, …" and "… according to Moscow"."""
    keys = words.keys
    if "according" not in keys[:-2]:
        return None
    place, end = keys.index("according"), len(keys)
    if keys[place + 1] != "to":
        return None
    if place == 0:
        end = next((i + 1 for i, word in enumerate(words.written) if word.endswith(",")), end)
    who = words.after(place + 2, end)
    topic = words.after(0, place) if place else words.after(end)
    return _speaker(plain, who, _topic(topic), tentative=True)


def _asked(plain: str, words: Typed) -> Question | None:
    """Read "what did X say about …", "which venues did X suggest for …"."""
    keys = words.keys
    start = words.skip(grammar.ASKING)
    if start >= len(keys) or keys[start] not in grammar.WH:
        return None
    auxiliary = words.find(grammar.AUXILIARIES, start + 1)
    if auxiliary < 0:
        return None
    verb = _verb(words, auxiliary)
    if verb < 0:
        return None
    if keys[start] in grammar.WHOM | grammar.CIRCUMSTANCES and keys[verb] in grammar.LOOSE:
        return None
    before, rest = words.after(start + 1, auxiliary), words.after(verb + 1)
    if before.find(grammar.WH) >= 0:
        return None
    counts = keys[verb] == "quoted" and not before.keys[2:]
    kept = "" if counts or grammar.MORE.issuperset(before.keys) else str(before)
    topic = " ".join(part for part in (kept, _topic(rest, keys[verb]) or "") if part)
    asked = _spoken(plain, words.after(auxiliary + 1, verb), topic or None, keys[verb:])
    return replace(asked, more=not kept and not grammar.ELSE.isdisjoint(before.keys)) if asked else None


def _request(plain: str, words: Typed) -> Question | None:
    """Read "tell me what X said about …", "everything that X has said"."""
    keys = words.keys
    start = words.skip(grammar.ASKING)
    if start >= len(keys) or keys[start] not in grammar.RELATIVE:
        return None
    start = words.skip(grammar.RELATIVE, start)
    verb = words.find(grammar.FINITE, start + 1)
    if verb < 0:
        return None
    return _speaker(plain, words.after(start, verb), _topic(words.after(verb + 1), keys[verb]))


def _inverted(plain: str, words: Typed) -> Question | None:
    """Read "X said what (about …)?"."""
    what = words.find(frozenset({"what"}), 2)
    if what < 0 or words.keys[what - 1] not in grammar.FINITE or words.keys[0] in grammar.WH:
        return None
    return _speaker(plain, words.after(0, what - 1), _topic(words.after(what + 1)))


def _noun(plain: str, words: Typed) -> Question | None:
    """Read "X's remarks on …", "quotes by X about …"."""
    keys = words.keys
    start = words.skip(grammar.ASKING | grammar.DETERMINERS | grammar.CHOICE)
    noun = words.find(grammar.NOUNS, start)
    if noun < 0:
        return _anything(plain, words)
    for end in (noun, noun - 1):
        if end > start and keys[end - 1].endswith(("’s", "s’", "'s")):
            owner = typed(str(words.after(start, end)).removesuffix("s").rstrip("’'"))
            return _speaker(plain, owner, _topic(words.after(noun + 1)))
    by = noun + 1 + (keys[noun + 1 : noun + 2] == ("made",))
    if noun == start and by < len(keys) and keys[by] in grammar.BY:
        end = words.find(grammar.ABOUT, by + 1)
        end = end if end > 0 else len(keys)
        return _speaker(plain, words.after(by + 1, end), _topic(words.after(end)))
    if 0 < noun - start <= SHORT_NAME and keys[noun + 1 : noun + 2] in _ENDS:
        return _speaker(plain, words.after(start, noun), _topic(words.after(noun + 1)), tentative=True)
    return None


def _anything(plain: str, words: Typed) -> Question | None:
    """Read "anything from the EU (on trade)"."""
    place = words.find(grammar.ANYTHING)
    if not 0 <= place < SHORT_NAME or words.keys[place + 1 : place + 2] not in {("from",), ("by",)}:
        return None
    end = words.find(grammar.ABOUT, place + 2)
    end = end if end > 0 else len(words.keys)
    return _speaker(plain, words.after(place + 2, end), _topic(words.after(end)))


def _polar(plain: str, words: Typed) -> Question | None:
    """Read "did X say anything about …"."""
    keys = words.keys
    if not keys or keys[0] not in grammar.AUXILIARIES:
        return None
    verb = _verb(words, 0)
    if verb < 0:
        return None
    asked = _spoken(plain, words.after(1, verb), _topic(words.after(verb + 1)), keys[verb:])
    after = keys[verb + 1 :]
    about = bool(after) and after[0] in grammar.ABOUT | grammar.ANYTHING | grammar.PEOPLE
    if asked is None or asked.form != "speaker":
        return asked.plain(asked.topic) if asked and not about else asked
    quoted = _QUOTED.search(plain)
    claims = not about and keys[verb] not in grammar.HELD and len(after) <= LONGEST_CLAIM
    return replace(asked, words=quoted[1] or quoted[2]) if quoted else replace(asked, claims=claims)


def _headline(plain: str, words: Typed) -> Question | None:
    """Read "X", "quote X", "X on trade"."""
    start = words.skip(grammar.ASKING | {"quote"})
    about = words.find(grammar.ABOUT, start + 1)
    end = about if about > 0 else len(words.keys)
    if not 0 < end - start <= LONGEST_HEADLINE:
        return None
    asked = _speaker(plain, words.after(start, end), _topic(words.after(end)), tentative=True)
    leans = about < 0 and plain.lower().startswith("and ")
    return replace(asked, follows=True) if asked and leans else asked


def _verb(words: Typed, auxiliary: int) -> int:
    """Return the place of the verb of speech that goes with an auxiliary, -1 for none."""
    verbs = grammar.verbs_after(words.keys[auxiliary])
    place = words.find(verbs, auxiliary + 2)
    if place < 0 or words.keys[place] not in grammar.NOUN_LIKE:
        return place
    after = words.find(verbs - grammar.NOUN_LIKE, place + 1)
    return after if 0 < after <= place + NAME_GOES_ON else place


def _spoken(plain: str, who: Typed, topic: str | None, verb: tuple[str, ...]) -> Question | None:
    """Read who does what the verb of speech tells, given with the words after it.

    "What did X deny?" asks for a denial; "what did X say?" and "what did X warn about Y?" for no sort of words.
    """
    asked = _speaker(plain, who, topic, tentative=verb[0] in grammar.LOOSE)
    tells = verb[0] not in grammar.SAYING and not grammar.ABOUT & set(verb)
    return replace(asked, verb=verb[0]) if asked and tells else asked


def _speaker(plain: str, who: Typed, topic: str | None, *, tentative: bool = False) -> Question | None:
    first, last = 0, len(who.keys)
    while last > first and who.keys[last - 1] in grammar.ADVERBS:
        last -= 1
    who = who.after(first, last)
    bare = who.after(who.skip(grammar.DETERMINERS))
    if not bare.keys or len(who.keys) > LONGEST_NAME or who.find(grammar.WH | grammar.AUXILIARIES) >= 0:
        return None
    if who.keys[-1] in grammar.NO_NAME_ENDS:
        return None
    if len(bare.keys) == 1 and bare.keys[0] in grammar.PEOPLE and topic:
        return Question(plain, "anyone", topic=topic)
    if len(bare.keys) == 1 and bare.keys[0] in grammar.EVERYONE:
        return Question(plain, "plain", topic=topic or plain)
    if len(who.keys) == 1 and who.keys[0] in grammar.PRONOUNS:
        return Question(plain, "speaker", None, topic, follows=True)
    return Question(plain, "speaker", str(who), topic, tentative)


def _topic(words: Typed, verb: str = "") -> str | None:
    """Return what is left without prepositions, and without those who are told where they are only the press."""
    start = words.skip(grammar.THE_PRESS) if verb.startswith(("tell", "told")) else 0
    return str(words.after(words.skip(grammar.LEADING, start))) or None


_FORMS = (
    _chatter,
    _foreign,
    _credits,
    _bare,
    _fragment,
    _gist,
    _age,
    _speakers,
    _quoted,
    _who_is,
    _anyone,
    _who_said,
    _according,
    _asked,
    _request,
    _polar,
    _inverted,
    _noun,
    _headline,
)
