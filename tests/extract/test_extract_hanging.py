"""What hangs on a condition is no more than possible."""

import pytest
from extract_tables import rows

from readings import claims_of

# sentence, factuality of its one claim
SENTENCES = [
    ("If fraud is proven, Norvik faces a fine of 12 million crowns, Ida Holm said.", "PS+"),
    ("If drivers refuse the offer, the buses will stop.", "PS+"),
    ("The buses will stop unless drivers accept the offer, the union said.", "PS+"),
    ("“If the river rises, we will have to leave,” Mayor Lena Oswin said.", "PS+"),
    ("Should the weir fail, 90 homes will be flooded, the agency said.", "PS+"),
    ("The agency said 90 homes will be flooded in case the weir fails.", "PS+"),
    ("The mayor said the pier will reopen provided that the cranes are mended.", "PS+"),
    ("If found guilty, he faces ten years in prison, prosecutors said.", "PS+"),
    ("Holm said that if fraud was proven, Norvik would pay 12 million crowns.", "PS+"),
    ("The pier will not open unless the crane is mended, Ida Holm said.", "PS-"),
    ("If drivers refuse the offer, the buses will stop and the port will close.", "PS+"),
    ("The buses will stop and the port will close if drivers refuse the offer.", "PS+"),
    ("If police fired first, Morn said, she would resign.", "PS+"),
    ("If the dam fails, the engineer said, the town would be flooded.", "PS+"),
    ("If it is warm, the baker said, the shop is open.", "PS+"),
    ("If there was a letter, the clerk said, it did not come.", "CT-"),
    ("Even if it rains, the club said, the match will be played.", "CT+"),
    ("The fair will go on even if it rains, the club said.", "CT+"),
    ("The owner will decide on Monday if the mine will close.", "CT+"),
    ("Ida Holm said dozens if not hundreds were hurt.", "CT+"),
    ("Nine people were killed, and the toll will rise if the rain goes on, Ida Holm said.", "CT+"),
    ("“If there was a note, it did not reach me,” Ida Holm said.", "CT-"),
    ("The company denied that it would close the mine if drivers refused the offer.", "CT-"),
]


@pytest.mark.parametrize(("text", "factuality"), rows(SENTENCES, {}))
def test_what_hangs_on_a_condition_is_no_more_than_possible(text: str, factuality: str) -> None:
    assert [claim.factuality.value for claim in claims_of(text)] == [factuality]
