"""A recording proxy: it stands between a program and an appliance, and compares what passes with the spec.

It passes every exchange on, writes those of the REST API into scrubbed cassettes, and reports where appliance and spec
differ. `server` starts it, `forwarding` passes on, `differences` compares, `scrubbing` removes what is personal,
`recording` writes.
"""

from .server import Proxy

__all__ = ["Proxy"]
