"""Flows of a usual week: demand on a network under capacity, bottlenecks, and what more room is worth."""

from corridor.analysis.flows.assign import assign
from corridor.analysis.flows.flows import Flows, Totals
from corridor.analysis.flows.growth import Break, Growth, grow
from corridor.analysis.flows.worth import Worth

__all__ = ["Break", "Flows", "Growth", "Totals", "Worth", "assign", "grow"]
