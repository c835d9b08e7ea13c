"""The exact search held against enumeration of everything reachable."""
