"""Forms that no rule of spelling joins: irregular ones of one word, and words that say the same."""

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

_ALIKE = """
accomplish achieve; accuse charge allege; act statute law; actor actress star cast; advise counsel
agree accept consent; aid help assist support; aim goal purpose objective intend; allow let permit enable
amount number quantity total; annual year; answer reply respond; area region zone district territory
argue dispute debate; army military troop force; arrest detain; ask request; attack assault raid
author writer write; avoid evade prevent; award prize honor; bad poor; ban forbid prohibit outlaw
base found; battle fight combat; beat defeat; become turn; begin start commence; belief faith religion
big large huge; birth bear; border boundary; buy purchase acquire; call name term title know; cancel scrap
capital headquarters; car automobile vehicle; cause reason; centre center; century hundred; change alter
chief head leader lead; choose select pick; citizen resident inhabitant; city town; close shut; colour color
company firm corporation business; compete rival; complete finish end conclude
consist contain comprise include; control rule govern; cost price; country nation state; couple pair
create make produce; criticise criticize blame; damage harm destroy; danger risk threat; decide decision
decline decrease fall drop reduce; defence defense; demand require need; die death dead kill
differ different difference; difficult hard; disease illness sick; doctor physician; doubt question
earn income salary pay; educate school teach; effect impact influence affect; elect vote election
emerge appear; employ hire work job; employee worker staff; enemy foe opponent; enormous huge; enter join
error mistake; establish found form create; event incident; examine investigate study research
example instance; exist live; expand grow growth increase rise; expel banish; explode explosion blast
fail failure; famous popular well-known; fast quick rapid speed; father dad parent; mother mum parent
fear afraid; film movie picture; find discover; fire blaze burn; flee escape; food meal eat; force compel
former ex; friend ally; fuel petrol gasoline; gain obtain get receive; game match; general common
give provide grant offer; government administration; group band; guilty convict; guard protect defend
happen occur; happy glad; hate hostile; high tall; hit strike; home house live; hope wish want; idea concept
illegal unlawful; important significant main major; inform tell; injure wound hurt
invent inventor invention; jail prison; job occupation profession career; join member
journey travel trip tour; keep retain; kid child; king monarch ruler; land ground; language tongue
last final; late recent; launch start; law legal; lawyer attorney; leave depart; length long; let allow
letter write; like similar; list name; live reside; locate situate; location place site; lose loss
love affair; maintain keep; make build construct; manager boss; marry wife husband spouse
mean meaning definition; meet encounter; method way technique; mission goal; money fund; month monthly
move relocate; murder kill; music song; near close; new recent; novel book; number figure; occupy invade
old age; open launch; opinion view; oppose opposition; origin original come; own owner; part portion
pass enact; peace truce; people population; picture photo image; plan scheme; plane aircraft jet
play perform; police officer; policy; popular fame; port harbour harbor; poverty poor; praise laud
president leader; profit gain; promise vow pledge; propose suggest; publish release issue; pupil student
pursue chase; quit resign; rain; reach arrive; refuse reject; rely depend; remain stay; remember recall
remove oust; repair fix; replace succeed; report say; rescue save; result lead; return back; rich wealth
right; river stream; road street; role part; rule reign; safe security; say state claim tell
scientist researcher; sea ocean; second; secret; see view watch; send dispatch; serve service; shape form
ship boat vessel; shop store; short brief; show display; sick ill; sign symptom; size big; small little
soldier troop; sort kind type; speak talk; stop halt cease; strange odd; strength strong; strike
success succeed; suffer; sum total; surprise shock; surround; talk discuss conversation; tax
teacher professor; test trial exam; theatre theater; think believe; tree wood; try attempt; type kind
understand; use utilise utilize; usual normal; value worth; venue place; victim; victory win; village town
violent violence; visit; vote ballot; wage salary; wall; war conflict; warn alert; weapon arm gun
weight heavy; whole entire; wide width; window; win winner victory; woman female; man male; word term
world globe global; worry concern; write author; wrong; year annual; young youth; american america us usa
british britain uk; russian russia moscow; ukrainian ukraine; french france; german germany; chinese china
japanese japan; italian italy; spanish spain; indian india; dutch netherlands; greek greece; turkish turkey
irish ireland; scottish scotland; welsh wales; english england; swiss switzerland; swedish sweden
polish poland; danish denmark; norwegian norway; finnish finland; portuguese portugal; egyptian egypt
israeli israel; iraqi iraq; iranian iran; mexican mexico; canadian canada; australian australia
brazilian brazil; korean korea; vietnamese vietnam; european europe; african africa; asian asia; roman rome
vatican pope pontiff; independence independent
"""


def listed(words: str) -> list[str]:
    """Return the words of a list that is written as one text."""
    return words.split()


def _lines(table: str) -> list[list[str]]:
    return [group.split() for line in table.strip().splitlines() for group in line.split(";") if group.strip()]


IRREGULAR = {form: group[0] for group in _lines(_IRREGULAR) for form in group[1:]}
"""The base form of every irregular one."""

ALIKE = _lines(_ALIKE)
"""Groups of words that often stand for one another."""
