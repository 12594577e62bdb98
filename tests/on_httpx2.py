"""Runs tests on httpx2: `python -m pytest -p tests.on_httpx2 tests/runtime`.

pytest loads it before its other plugins. What `import httpx` means in the tests is httpx2 as well, so that they stay as they
are.
"""

import httpx2

from kiteworks import use_httpx2

httpx2.alias_httpx()
use_httpx2()
