"""`python -m benchmarks`: print each ratio, its limit, and whether it holds."""

from __future__ import annotations

import sys

from . import calling, concurrency, decoding, generating, starting, transfers, trees


def main() -> int:
    """Measure and print everything. Returns 1 when a limit is broken, else 0."""
    kept = True
    for part in (starting, calling, decoding, concurrency, generating, trees, transfers):
        for ratio in part.measure():
            print(ratio, flush=True)
            kept = kept and ratio.holds
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
