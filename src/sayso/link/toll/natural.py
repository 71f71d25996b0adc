"""A death that no event is behind: of one person, in bed or at a great age, as an obituary tells it. It is no toll."""

import re
from collections.abc import Sequence

from sayso.link.toll.choice import Told
from sayso.schema import Claim, Report
from sayso.schema.victims import Harm

_DIED = re.compile(r"(?:die[sd]?|dying|dead|deaths?|deceased|pass(?:e[sd]|ing)?)\Z", re.IGNORECASE)
# "Has died aged 91" (not aged 34), "died at home", "died peacefully", "our obituary".
_IN_BED = re.compile(
    r"\b(?:died|dies|dead|death|passed away)\b[^.;!?]{0,80}?(?:\b(?:aged|at the age of) (?:[7-9]\d|1[01]\d)\b"
    r"|\bat (?:[7-9]\d|1[01]\d)(?=[.,;]|\s*\Z)|\bpeacefully\b"
    r"|\b(?:at|in) (?:(?:his|her|their) (?:own )?)?(?:home|sleep|bed)\b|\billness\b|\bof old age\b)|\bobituar(?:y|ies)\b",
    re.IGNORECASE,
)
# What happened to somebody, be it done or an accident: then a death at home is of that.
_HAPPENED = re.compile(
    r"\b(?:attack|assault|sho[ot]t|shooting|stab|kill|murder|homicid|manslaught|bomb|blast|explo|crash|collid|collision|fire|blaze|burn"
    r"|flood|quake|storm|collaps|accident|drown|sank|sink|fell\b|fall\b|poison|overdos|raid|clash|wound|injur|victim|suspect|arrest"
    r"|violen|beat|struck|hit\b|electrocut|police|custody|prison)",
    re.IGNORECASE,
)


def is_natural(told: Sequence[Told], reports: Sequence[Report], claims: Sequence[Claim]) -> bool:
    """Whether a story tells only that one person died, and of nothing that happened to them.

    told: what its reports come to; claims: those that tell of any harmed, of these reports.
    """
    texts = {report.id: report.text for report in reports}
    victims = [victim for claim in claims for victim in claim.victims]
    one = all(each.wounded is None and (each.killed is None or each.killed.number == 1) for each in told)
    cues = [texts[v.cue.report_id][v.cue.start : v.cue.end] for v in victims]
    if not one or any(v.harm is not Harm.KILLED or v.numbered for v in victims) or not all(map(_DIED.match, cues)):
        return False
    said = [texts[claim.report_id][o.context.start : o.context.end] for claim in claims for o in claim.occurrences]
    said += [report.title.value for report in reports if report.title]
    return any(_IN_BED.search(words) for words in said) and not any(_HAPPENED.search(words) for words in said)
