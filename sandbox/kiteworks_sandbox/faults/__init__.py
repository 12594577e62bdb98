"""Misbehaving on request: a plan says which requests go wrong, and how."""

from .plan import Fault, FaultPlan
from .serving import Misbehaving

__all__ = ["Fault", "FaultPlan", "Misbehaving"]
