"""One feature per file: a tiny timetable drawn as text, and the whole answer as one readable line."""
