"""The command `kiteworks`."""
