"""What the service keeps: API keys and scenarios, in SQLite or PostgreSQL."""
