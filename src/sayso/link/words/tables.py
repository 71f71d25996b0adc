"""Words that count as one when claims are compared. Data, written for sayso; one class a line, its name first.

A word stands in one class only. `EVENTS` are what happens: two claims with events of which none is shared are hardly about the
same thing. `THINGS` are words for the same sort of thing or act; sharing one says little by itself.
"""

_EVENTS = """
kill die dead death toll fatal fatality perish slay murder killing slaying homicide deadly
wound injure injury injured hurt wounded
missing disappear disappearance vanish unaccounted
capture detain arrest seize prisoner captive detention detainee custody seizure apprehend
deploy deployment send dispatch contingent station presence
supply provide ship deliver delivery shipment furnish provision
agreement treaty pact accord sign deal memorandum
attack strike bombard bombardment shelling bomb bombing airstrike raid assault
explosion explode blast detonate detonation blow
warn warning alert
rise climb increase
evacuate evacuation flee displace displacement refugee evacuee
resign resignation oust ouster quit
fire blaze burn wildfire inferno
flood flooding inundate deluge
earthquake quake tremor
collapse cave-in
crash collide collision derail derailment wreck
sink capsize founder sinking
rescue save pull-out
shoot shooting gunfire gunshot gunman
vote election elect ballot poll referendum
protest demonstrate demonstration rally march protester demonstrator
talk negotiate negotiation summit meet meeting
ceasefire truce armistice
sanction embargo
damage destroy destruction ruin
treat treatment
inspect inspection
investigate investigation probe inquiry
charge indict prosecute indictment prosecution
convict sentence conviction guilty verdict
leak spill contaminate contamination pollute pollution
infect infection outbreak disease epidemic virus
threaten threat ultimatum
withdraw withdrawal retreat pullout
fight battle combat clash fighting war engagement
invade invasion incursion
occupy hold control occupation recapture liberate
close closure shut shutdown
launch test-fire
kidnap abduct abduction hostage kidnapping
execute execution
swap exchange
"""

_THINGS = """
troop soldier serviceman fighter force personnel army military
weapon arms ammunition munition artillery shell rocket missile weaponry
assist assistance help aid support bolster back backing
officer policeman policewoman
people person man woman victim resident villager inhabitant civilian
child boy girl teenager youth
worker employee staff miner labourer laborer crew
official spokesman spokeswoman spokesperson
car vehicle truck van lorry
house home building apartment
hospital clinic
school college
ship vessel boat ferry
plane aircraft jet airliner
money fund cash
area region district province oblast
area-wide nationwide
president leader
evidence proof
fraud rig rigged rigging vote-rigging ballot-rigging
"""

# Adjective or people's name -> country; the comparison form of both is the country's last word.
_PEOPLES = """
afghan afghanistan | albanian albania | algerian algeria | american america | angolan angola | argentine argentina
armenian armenia | australian australia | austrian austria | azerbaijani azerbaijan | bangladeshi bangladesh
belarusian belarus | belgian belgium | bolivian bolivia | bosnian bosnia | brazilian brazil | british britain
bulgarian bulgaria | burmese myanmar | cambodian cambodia | canadian canada | chadian chad | chechen chechnya
chilean chile | chinese china | colombian colombia | congolese congo | croatian croatia | cuban cuba | cypriot cyprus
czech czechia | danish denmark | dutch netherlands | egyptian egypt | emirati emirates | estonian estonia
ethiopian ethiopia | finnish finland | french france | georgian georgia | german germany | ghanaian ghana | greek greece
guatemalan guatemala | haitian haiti | hungarian hungary | indian india | indonesian indonesia | iranian iran
iraqi iraq | irish ireland | israeli israel | italian italy | japanese japan | jordanian jordan | kazakh kazakhstan
kenyan kenya | korean korea | kuwaiti kuwait | kyrgyz kyrgyzstan | laotian laos | latvian latvia | lebanese lebanon
libyan libya | lithuanian lithuania | malaysian malaysia | malian mali | mexican mexico | moldovan moldova
mongolian mongolia | moroccan morocco | nepali nepal | nigerian nigeria | norwegian norway | pakistani pakistan
palestinian palestine | peruvian peru | filipino philippines | polish poland | portuguese portugal | qatari qatar
romanian romania | russian russia | rwandan rwanda | saudi arabia | scottish scotland | senegalese senegal
serbian serbia | somali somalia | spanish spain | sudanese sudan | swedish sweden | swiss switzerland | syrian syria
taiwanese taiwan | tajik tajikistan | tanzanian tanzania | thai thailand | tunisian tunisia | turkish turkey
turk turkey | ugandan uganda | ukrainian ukraine | uzbek uzbekistan | venezuelan venezuela | vietnamese vietnam
welsh wales | yemeni yemen | zambian zambia | zimbabwean zimbabwe
"""

# Too general to show that two claims are about one thing.
_WEAK = """
be have do make take get go come say tell give put see know think want use show seem appear become include accord
reportedly more most many much some other such same own new first last next several former recent late early thing way
part number day week month year time morning evening night today yesterday monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december estimate estimated
approximately mr mrs ms dr one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million
billion least
"""


def _classes(table: str, mark: str) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in table.split("\n"):
        members = line.split()
        for word in members:
            out[word] = mark + members[0]
    return out


EVENTS = _classes(_EVENTS, "!")
THINGS = _classes(_THINGS, "~")
PEOPLES = dict(pair.split() for line in _PEOPLES.strip().split("\n") for pair in line.split(" | "))
WEAK = frozenset(_WEAK.split())
COUNTRIES = frozenset(PEOPLES.values())
PEOPLE = THINGS["people"]
