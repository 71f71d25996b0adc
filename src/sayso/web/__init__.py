"""The pages in the browser: read, check and correct the ledger on this machine. FastAPI over flow, store and export."""
