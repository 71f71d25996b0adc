"""Soldiers who were lost: "lost 12 men in the battle", "has lost two of its soldiers". Armies tell of their dead so."""

from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_LOST = lexicon("lost losing lose loses")
# Between the verb and the number.
_ABOUT = lexicon(
    "a an about another approximately around as at estimated further least many more nearly over roughly some than up to"
)
# Who fights for a living is lost in fighting; a club, a firm and a farm lose men and people too.
_FIGHTERS = lexicon(
    "soldiers soldier troops servicemen serviceman conscripts conscript recruits reservists fighters fighter rebels rebel "
    "militants insurgents guerrillas paratroopers commandos marines guardsmen infantrymen gendarmes legionnaires mercenaries"
)
_ANYBODY = lexicon("men people officers sailors pilots crew crewmen airmen policemen guards volunteers")
_FIGHT = lexicon(
    "battle battles fighting fight fights combat war ambush ambushes attack attacks assault assaults raid raids clash clashes "
    "shelling airstrike airstrikes bombardment offensive siege skirmish skirmishes front frontline explosion blast"
)
# Told after the number, these say that not all of them are dead: "lost 40 soldiers to desertion", "killed and wounded".
_OTHERWISE = lexicon(
    "wounded injured captured captivity prisoner prisoners desertion desertions deserted defected defection defections "
    "surrendered injury injuries illness suspension retirement missing transfers cuts"
)
# Whose men are lost in a fight, whatever the sentence tells of it.
_ARMED = lexicon(
    "army armies military navy rebels insurgents militia militias guerrillas troops forces battalion regiment division "
    "militants fighters separatists"
)
# What is lost beside them in a fight: "eleven men and two tanks".
_GEAR = lexicon(
    "tank tanks vehicles helicopter helicopters jet jets drone drones howitzer howitzers mortars launchers artillery warship"
)
_GEAR_REACH = 4  # words: "and some 12 tanks"
_LOSER = 5  # words: "the army 's third brigade had"
_REACH = 6  # words after the counted ones in which "to desertion", "killed and wounded" stand


def lost(tokens: Sequence[Token], span: tuple[int, int], end: int, first: int, last: int) -> str | None:
    """ "killed" where the figure tokens[span], whose counted words end at `end`, is of fighters that somebody lost."""
    at = span[0] - 1
    while at >= first and tokens[at].text.lower() in _ABOUT:
        at -= 1
    if at < first or tokens[at].text.lower() not in _LOST:
        return None
    counted = {token.text.lower() for token in tokens[span[1] : max(end, min(last, span[1] + 3))]}  # "two of its soldiers"
    after = {token.text.lower() for token in tokens[end : min(last, end + _REACH)]}
    if not after.isdisjoint(_OTHERWISE):
        return None
    if not counted.isdisjoint(_FIGHTERS):
        return "killed"
    by_whom = {token.text.lower() for token in tokens[max(first, at - _LOSER) : at]}  # "the army had lost six men"
    goes = end < last and tokens[end].text.lower() in ("to", "over")  # "lost 300 pilots to airlines", "over pay"
    armed = not by_whom.isdisjoint(_ARMED) and "salvation" not in by_whom and not goes
    beside = tokens[end : min(last, end + _GEAR_REACH)]
    also = [
        token.text.lower() for token in beside if not any(t.tag.startswith("VB") for t in beside)
    ]  # not "and drained two tanks"
    gear = also[:1] == ["and"] and not _GEAR.isdisjoint(also) and not goes
    fight = armed or gear or not _FIGHT.isdisjoint(token.text.lower() for token in tokens[first:last])
    return "killed" if fight and not counted.isdisjoint(_ANYBODY) else None
