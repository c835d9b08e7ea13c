"""Many shipments at once: one per row of a file, answered in a file."""
