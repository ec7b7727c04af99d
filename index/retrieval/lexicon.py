"""Forms of one word that no rule of spelling joins."""

from __future__ import annotations

_IRREGULAR = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun
bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling clung
come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk
drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found
flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard
hide hid hidden; hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; lean leant
leap leapt; learn learnt; leave left; lend lent; lie lain; light lit; lose lost; make made; mean meant
meet met; overcome overcame; overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden
ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent
sew sewn; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung
sink sank sunk; sit sat; sleep slept; slide slid; smell smelt; speak spoke spoken; speed sped; spend spent
spill spilt; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck
strike struck stricken; strive strove; swear swore sworn; sweep swept; swell swollen; swim swam swum
swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown
undergo underwent undergone; understand understood; undertake undertook undertaken; wake woke woken
wear wore worn; weave wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn
write wrote written; man men; woman women; child children; person people; foot feet; tooth teeth; mouse mice
goose geese; ox oxen; wife wives; life lives; leaf leaves; half halves; wolf wolves; knife knives
thief thieves; shelf shelves; calf calves; crisis crises; basis bases; analysis analyses; thesis theses
hypothesis hypotheses; phenomenon phenomena; criterion criteria; datum data; medium media
bacterium bacteria; nucleus nuclei; fungus fungi; index indices; die died dies dying; lie lying; tie tying
"""


def listed(words: str) -> list[str]:
    """Return the words of a list that is written as one text."""
    return words.split()


def _lines(table: str) -> list[list[str]]:
    return [group.split() for line in table.strip().splitlines() for group in line.split(";") if group.strip()]


IRREGULAR = {form: group[0] for group in _lines(_IRREGULAR) for form in group[1:]}
"""The base form of every irregular one."""
