"""Faults of scenarios as those of a problem document."""

import re

from api.refusal import Fault
from corridor import errors

_CHANGE = re.compile(r"change (\d+)")


def scenario_fault(fault: errors.Fault) -> Fault:
    """Return a fault with a pointer to the change in which it stands, or with its file and line in CSV."""
    change = _CHANGE.match(fault.column)
    found: Fault = {"detail": str(fault), "given": fault.value or None, "expected": fault.expected}
    if change:
        found["pointer"] = f"/changes/{int(change[1]) - 1}"
    if fault.line:
        found |= {"file": fault.file, "line": fault.line}
    return found
