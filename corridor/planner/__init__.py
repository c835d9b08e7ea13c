"""The planner: from a question in people's words to a front."""

from corridor.planner.planner import Planner

__all__ = ["Planner"]
