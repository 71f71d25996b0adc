"""The ledger as JSON under /api/v1: the objects that `sayso … --json` prints (docs/reference/json.md), a page at a time."""
