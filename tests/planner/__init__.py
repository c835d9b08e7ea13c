"""Questions: from what people write to a query."""
