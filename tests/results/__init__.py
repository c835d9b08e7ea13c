"""Answers: what must hold for every itinerary, and how it is shown."""
