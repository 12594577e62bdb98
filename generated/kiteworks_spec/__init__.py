# Generated from spec/ by `python -m generator generate`. Edits are lost: change the spec or the templates.

"""The spec as one OpenAPI document: `openapi.json` in this folder."""
