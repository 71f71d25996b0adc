"""What the HTML dossier shows, section by section: each file turns the ledger into the plain values that its template prints."""
