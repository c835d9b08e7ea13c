"""Many questions in one request, answered one after the other behind those of callers who wait."""
