"""A read-only facade of DCSA Commercial Schedules 1.0.3: its names, its error shape, its rule for transshipment.

References
----------
Digital Container Shipping Association, "Commercial Schedules" API 1.0.3 (Apache 2.0).
"""
