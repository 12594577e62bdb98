# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""All errors of the client, in one tree under `KiteworksError`."""

from kiteworks_runtime.errors import *  # noqa: F403
