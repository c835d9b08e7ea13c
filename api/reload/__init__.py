"""Another edition of the network without downtime: read, warm, test, swap; or keep the old one."""
