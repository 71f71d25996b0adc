"""What is said while the ledger cannot be shown yet."""

from sayso.errors import SaysoError
from sayso.export.words import count

AGAIN = 3  # seconds after which asking again may help


class Linking(SaysoError):
    """Reports were added and are being linked, which takes longer than anybody should look at an empty page."""

    def __init__(self, reports: int, *, day: str | None = None) -> None:
        """day: where these are the reports of a story from before that day, linked as if the later ones were not there."""
        self.reports = reports
        are = "is" if reports == 1 else "are"
        # None is left while the last ones are put away, or where people decided on what is linked already.
        told = f"{count(reports, 'report')} {are} being linked with the others" if reports else "The ledger is being linked anew"
        super().__init__(
            f"{told}. This is done once after "
            "reports were added or people decided on them; the page is there when it is done. Nothing is lost meanwhile."
            if day is None
            else f"{count(reports, 'report')} from before {day} {are} being linked without the later ones, to see what is "
            "different. The page is there when it is done."
        )
