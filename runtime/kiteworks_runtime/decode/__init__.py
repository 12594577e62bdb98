"""From the bytes of an answer to models."""
