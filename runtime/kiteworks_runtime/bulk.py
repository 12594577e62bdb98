"""What became of each of many, where one request concerns several objects."""

from __future__ import annotations

from typing import Any, ClassVar, Self

import msgspec

from .error_response import MOST, details_of, error_table
from .errors import BulkError, Failure
from .models import Model
from .printable import one_line


class BulkModel(Model, kw_only=True, rename="camel"):
    """An answer that tells what became of each. Some may have failed although the answer is a success."""

    _error_table: ClassVar[str] = ""

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What failed, object by object, and why; empty if all went well."""
        told: Any = msgspec.to_builtins(getattr(self, "errors", None))
        codes = error_table(self._error_table).codes
        found = [
            Failure(one, detail.code, detail.message, detail.field, codes[detail.code].hint)
            if detail.code in codes
            else Failure(one, detail.code, detail.message, detail.field)
            for detail in details_of({"errors": told})
            for one in detail.failed_ids or (None,)
        ]
        explained = {one.id for one in found}
        named: Any = getattr(self, "failed_ids", None) or ()
        return (*found, *(Failure(str(one)) for one in named if str(one) not in explained))

    def raise_for_failures(self) -> Self:
        """Return this answer if all went well.

        Raises:
            BulkError: Something failed. What went well stays done.
        """
        failures = self.failures
        if not failures:
            return self
        told = "; ".join(_in_words(one) for one in failures[:MOST])
        more = f"; and {len(failures) - MOST} more" if len(failures) > MOST else ""
        raise BulkError(f"{len(failures)} failed: {told}{more}. {BulkError.hint}", failures=failures)


def _in_words(failure: Failure) -> str:
    said = one_line(f"{failure.code} {failure.message}").rstrip(".") or "no reason given"
    hint = f" ({failure.hint.rstrip('.')})" if failure.hint else ""
    return f"{one_line(failure.id or 'one of them')}: {said}{hint}"
