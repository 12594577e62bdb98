"""Names that nobody exports. Each line is an error for mypy and for pyright; if one is not, its comment is.

Checked on the installed wheel, never run.
"""

# ruff: noqa: F401, I001
# pyright: reportUnknownArgumentType=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnusedImport=false

from __future__ import annotations

import kiteworks
import kiteworks.auth
import kiteworks.errors
import kiteworks.models
import kiteworks_runtime.auth
from kiteworks import Kitewroks  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks import NotFuondError  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks import lazy_attribute  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.auth import MemroyStore  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.auth import AutorizationCode  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.errors import APIStatsError  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.models import Fodler  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.models.folders import Foldr  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks.webhooks import raed_event  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from kiteworks_runtime.auth import MmeoryStore  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]

# Used by the package, not exported by it. mypy asks for that in its strict mode alone, pyright of installed packages alone.
from kiteworks import TYPE_CHECKING  # type: ignore[attr-defined, unused-ignore]  # pyright: ignore[reportPrivateImportUsage]

kiteworks.nonsense(1)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
kiteworks.auth.nonsense(1)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
kiteworks.errors.NoSuchError()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
kiteworks.models.Fodler()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
kiteworks_runtime.auth.nonsense(1)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def blocking(kw: kiteworks.Kiteworks) -> None:
    kw.fodlers.get("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    kw.folders.gte("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    print(kw.folders.get("id").nmae)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    kw.folders.create("id", nmae="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    kw.folders.with_raw_response.gte("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


async def awaited(kw: kiteworks.AsyncKiteworks) -> None:
    await kw.fodlers.get("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    await kw.folders.gte("id")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    print((await kw.folders.get("id")).nmae)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
    await kw.folders.create("id", nmae="a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
