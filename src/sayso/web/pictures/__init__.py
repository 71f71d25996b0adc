"""Pictures of the ledger. Charts with axes are drawn by Altair; what must hold links or be tiny is written here as SVG."""
