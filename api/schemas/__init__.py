"""What may be asked, and how answers look: pydantic models of requests and documentation of replies."""
