"""Tables over networks and answers."""
