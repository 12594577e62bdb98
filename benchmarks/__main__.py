"""`python -m benchmarks [PART ...]`: print each ratio, its limit, and whether it holds; of all parts, or of those named."""

from __future__ import annotations

import sys

from . import calling, concurrency, decoding, generating, starting, transfers, trees

_PARTS = (starting, calling, decoding, concurrency, generating, trees, transfers)


def main() -> int:
    """Measure and print. Returns 1 when a limit is broken, 2 for a part that there is not, else 0."""
    parts = {one.__name__.rpartition(".")[2]: one for one in _PARTS}
    if unknown := [one for one in sys.argv[1:] if one not in parts]:
        print(f"There is no part called {unknown[0]}; choose among {', '.join(parts)}.", file=sys.stderr)
        return 2
    kept = True
    for name in sys.argv[1:] or parts:
        for ratio in parts[name].measure():
            print(ratio, flush=True)
            kept = kept and ratio.holds
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
