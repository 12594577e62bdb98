"""Clients from the environment and from profiles."""
