# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""One module for each resource, loaded on first use."""
