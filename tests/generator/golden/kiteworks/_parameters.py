# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""Parameters shared by several operations, declared in `spec/shared/parameters.yaml`."""

from __future__ import annotations

from typing import Annotated

from kiteworks_runtime.models import Meta
from kiteworks_runtime.operation import Path, Query

BOX_ID = Path("box_id", str, "box_id", link=True)
LIMIT = Query("limit", Annotated[int, Meta(ge=1)], "limit")
OFFSET = Query("offset", Annotated[int, Meta(ge=0)], "offset")
