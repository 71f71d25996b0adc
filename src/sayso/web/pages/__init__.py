"""One file a page: from a request to the plain values that its template prints."""
