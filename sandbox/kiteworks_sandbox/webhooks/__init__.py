"""Webhooks: which events an address subscribes to, and their delivery in the background."""
