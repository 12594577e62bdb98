"""The clients' base and what generated methods call."""
