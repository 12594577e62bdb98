"""The base of all models: msgspec structs, decoded straight from the answer's bytes."""

from __future__ import annotations

from msgspec import Meta, Struct, field

__all__ = ("Meta", "Model", "field")


class Model(Struct, kw_only=True, rename="camel", gc=False):
    """An object of the API. Fields the appliance left out read as `None`, lists as empty ones; fields
    the spec does not know are ignored.
    """
