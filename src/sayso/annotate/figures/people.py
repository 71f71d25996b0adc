"""Nouns for people, as far as roles need them: who is sent is deployed, what is sent is supplied."""

from sayso.annotate.figures.lexicon import lexicon

SENT_TO_ACT = lexicon(
    "troops soldiers personnel forces fighters men women officers police conscripts mercenaries marines workers "
    "advisers advisors medics peacekeepers reservists recruits volunteers pilots instructors guards servicemen "
    "contingent rescuers monitors observers firefighters doctors nurses engineers inspectors experts agents "
    "policemen sailors dogs teams paramedics reinforcements gendarmes guardsmen paratroopers commandos "
    "battalions brigades warships frigates"
)
# Who is counted by the head: "a crew of five"; "a family of five" are five people.
BANDS = lexicon("crew staff team squad patrol garrison")
_OTHERS = lexicon(
    "people person persons civilians children child boys girls boy girl pupils kids adults adult nationals guests "
    "hostages families civilian relatives monks nuns priests pilgrims crew passengers victims aides journalists "
    "tourists staff"
)
_ENDINGS = ("ers", "ors", "ists", "ians", "ees", "men", "women", "ents", "ants")


def are_people(noun: str) -> bool:
    """Whether a noun surely stands for people: "containers" and "trailers" end as they do."""
    return noun.lower() in SENT_TO_ACT or noun.lower() in _OTHERS


def may_be_people(noun: str) -> bool:
    """Whether a noun may stand for people: those that do are too many to list, and end in few ways."""
    word = noun.lower()
    return word in SENT_TO_ACT or word in _OTHERS or word.endswith(_ENDINGS)
