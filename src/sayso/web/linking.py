"""What is said while the ledger cannot be shown yet."""

from sayso.errors import SaysoError
from sayso.export.words import count

AGAIN = 3  # seconds after which asking again may help


class Linking(SaysoError):
    """Reports were added and are being linked, which takes longer than anybody should look at an empty page."""

    def __init__(self, reports: int) -> None:
        self.reports = reports
        super().__init__(
            f"{count(reports, 'report')} {'is' if reports == 1 else 'are'} being linked with the others. This is done once after "
            "reports were added or people decided on them; the page is there when it is done. Nothing is lost meanwhile."
        )
