# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""One module a resource; each loads when the client first touches it."""
