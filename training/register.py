"""What `spacy train --code` loads: the architecture that the attribution model is built from."""

import sayso.annotate.features  # noqa: F401
