"""A voice goes by one name in a row, however its reports call it."""

from readings import read_text
from sayso.export.dossier.index import opened
from sayso.export.dossier.points import chips
from sayso.export.whole_names import whole_names, whole_voice
from sayso.link import link

FIRST = "At least eight people died, the mayor of the town of Lower Senn, Karin Loft, said on Tuesday."
LATER = "The number of dead in Lower Senn has risen to 11, Mayor Loft said on Thursday."


def test_the_mayor_is_one_voice_of_her_row_in_full() -> None:
    readings = [
        read_text(text, outlet="Valley Echo", published=day).reading
        for text, day in ((FIRST, "2031-04-02"), (LATER, "2031-04-03"))
    ]
    ledger = link(readings, stories={"senn": [reading.report.id for reading in readings]})
    assert {claim.voice.name for claim in ledger.claims} == {"Karin Loft", "Loft"}
    assert {whole_voice(claim, whole_names(ledger)).name for claim in ledger.claims} == {"Karin Loft"}
    index = opened(ledger)
    shown = [
        [chip.speaker.name for chip in chips(index, index.claims_of[p.id], p, index.claims_of[p.id][0])] for p in index.points
    ]
    assert shown == [["Karin Loft"]]
