"""The words that tell of harm, by what they do to whom. Lemmas in lower case, unless it says otherwise."""

from sayso.schema.victims import NTH, Harm
from sayso.tables import word_set


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Verbs whose object comes to harm.
DONE = {
    **dict.fromkeys(
        _set("kill murder slay assassinate execute behead massacre slaughter strangle lynch electrocute"), Harm.KILLED
    ),
    **dict.fromkeys(_set("wound injure hurt maim hospitalize hospitalise graze concuss"), Harm.WOUNDED),
    **dict.fromkeys(_set("shoot stab gun bayonet"), Harm.HIT),
}
# Verbs whose subject comes to harm, or got over it.
DIED = _set("die perish succumb drown")
LIVED = _set("recover recuperate survive")
# Who survives a shooting was hit; who survives a sinking may be well.
SHOT = _set("shoot shooting shooter stab stabbing stabber gunfire gunman gunshot bullet knife gun")
# "Struck by a bullet", "hit in the leg": only with a missile or a part of the body; else a car was hit, or a target.
STRUCK = _set("strike hit pierce catch graze")
MISSILES = _set("bullet gunfire shot round gunshot shrapnel crossfire missile shell pellet knife fire")
BODY = _set(
    "head face neck chest back stomach abdomen torso arm leg foot hand shoulder hip thigh knee ankle buttock buttocks groin side "
    "wrist cheek eye jaw elbow finger toe calf body forehead throat pelvis hamstring"
)
# "Took his own life", "lost their lives", "committed suicide", "turned the gun on herself".
LIFE = _set("take lose commit turn end claim")
GUNS = _set("gun weapon pistol rifle handgun shotgun revolver firearm")
# Causes that no deed and no event is behind.
NATURAL = _set("natural cancer overdose illness disease pneumonia stroke leukemia leukaemia tumor tumour diabetes aids")
CARRIED = _set("take transport rush fly airlift transfer bring send convey admit drive carry treat")
WARDS = _set("hospital surgery emergency icu medical trauma clinic")
CONDITIONS = _set("critical serious stable grave fair guarded good poor satisfactory")
# Verbs that a bare "wound" or "condition" is said with of their subject.
BEARING = _set("suffer sustain receive have get die remain recover be")
# Verbs of coming somewhere "with a gunshot wound".
COMING = _set("arrive come walk show turn appear drive stumble stagger return")
# Verbs that call somebody dead or wounded: of their object, or (`LYING`) of their subject.
CALLED = _set("pronounce declare find leave shoot beat stab believe presume fear report list gun confirm")
# Of these the ones that only hold somebody for dead: who "had been" so held may be alive.
HELD = _set("believe presume fear list think assume")
LYING = _set("lie drop fall wind end turn")
STATES = {
    **dict.fromkeys(_set("dead deceased slain lifeless"), Harm.KILLED),
    **dict.fromkeys(_set("injured wounded hurt"), Harm.WOUNDED),
}
# "Injured were two clerks", "also wounded was a guard", "found dead were two men"; "left a man and a boy wounded".
TURNED = {**dict.fromkeys(_set("killed dead slain"), Harm.KILLED), **dict.fromkeys(_set("injured wounded hurt"), Harm.WOUNDED)}
OPENING = _set("also found among those the")
LEFT = _set("leave find")
DEATHS = _set("death killing murder slaying homicide assassination execution")
TREATED = _set("treat hospitalize hospitalise recover care")  # for wounds: of people who live
WOUNDS = {"wound": Harm.HIT, **dict.fromkeys(_set("injury burn inhalation fracture concussion"), Harm.WOUNDED)}
# Nouns for a death that need not say whose; "shooting" only if it is called fatal. Below: words that keep them from being one
# that happened here ("attempted murder", "the third homicide this year"), and those that tell how many.
DEADLY = _set("murder homicide manslaughter suicide killing slaying shooting")
NOT_DONE = _set("attempted attempt no alleged non-fatal nonfatal possible other second third fourth fifth")
# "Economic suicide": what somebody does to his country, his party or his firm.
FIGURATIVE = _set(
    "economic political commercial financial electoral national professional career social corporate industrial diplomatic "
    "strategic fiscal demographic cultural reputational legal"
)
FATAL = _set("fatal deadly")
MANIFOLD = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
SHOOTINGS = _set("shooting stabbing")  # "a triple shooting"
CHARGED = _set("charge victim count")
# What is told with these has not happened, or may not have.
UNREAL = _set(
    "threaten try attempt want plan intend order go vow plot conspire hire wish refuse hope aim seek offer ask need prepare"
)
MAYBE = _set("would could might can may should will must ca")
NEGATIVE = _set("not n't never nobody no none neither nearly almost")
SELF = _set("himself herself themselves itself myself")
# What became of somebody, right beside the noun (as they stand in the text).
FARES = _set("dead injured wounded hurt hospitalized hospitalised critical unharmed unhurt missing")
# Nouns for a person.
PEOPLE = word_set("persons") | word_set("kin")
NO_PERSONS = _set("human german roman")
# Nouns that a count of harmed people is told with besides.
TALLIED = _set(
    "death fatality victim casualty body corpse life lives injury murder homicide killing dead wounded injured member occupant "
    "soul relative black white american crew staff team squad patrol garrison passenger other people children men women persons"
)
NEW = _set("a an one some")
OTHER = _set("another other others more additional") | NTH.keys()
SEVERAL = _set("they them themselves their both all couple pair twins")
TWO = _set("both couple pair twins")
