"""ASGI middleware, one idea each."""
