"""The base of the generated clients and resources, and the callers."""
