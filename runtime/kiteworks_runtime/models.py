"""The base of all models: msgspec structs, decoded straight from the answer's bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, TypeAlias, cast

from msgspec import Meta, Struct, field

__all__ = ("AwareDatetime", "Meta", "Model", "field", "set_extra")

AwareDatetime: TypeAlias = Annotated[datetime, Meta(tz=True)]
"""A `datetime` with a time zone; msgspec refuses text without one, and the tolerant decoder reads that as UTC."""

_NO_EXTRA: Mapping[str, Any] = MappingProxyType({})


class _Extra:
    # A slot instead of a field: equality, `repr` and the constructor know nothing of it, and it costs eight bytes.
    __slots__ = ("_extra",)


class Model(_Extra, Struct, kw_only=True, rename="camel", gc=False, forbid_unknown_fields=True):
    """An object of the API. Fields the appliance left out read as `None`, lists as empty ones; members that the spec does
    not know are in `extra`.
    """

    _open: ClassVar[bool] = False
    """Whether the spec says that there are further members, which are then no deviation."""

    @property
    def extra(self) -> Mapping[str, Any]:
        """Members of the answer that the spec does not know, as plain data under their names in JSON; mostly empty."""
        try:
            return MappingProxyType(self._extra)
        except AttributeError:
            return _NO_EXTRA

    def __reduce__(self) -> Any:
        made: Any = super().__reduce__()
        return (*made, dict(self.extra)) if self.extra else made

    def __setstate__(self, extra: dict[str, Any]) -> None:
        self._extra = extra

    def __copy__(self) -> Any:
        made = cast("Any", super()).__copy__()  # msgspec's stub leaves it out
        if self.extra:
            made._extra = dict(self.extra)
        return made


def set_extra(model: Model, members: dict[str, Any]) -> None:
    """Say what the `extra` of a model holds."""
    model._extra = members
