"""From dataclasses of the library to the bytes of a reply."""
