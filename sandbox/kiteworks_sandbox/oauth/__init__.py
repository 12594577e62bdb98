"""OAuth 2.0: custom applications, codes, assertions and tokens, built on Authlib."""
