"""Faults on request: a plan lists which requests go wrong, and how."""

from .plan import Fault, FaultPlan
from .serving import Misbehaving

__all__ = ["Fault", "FaultPlan", "Misbehaving"]
