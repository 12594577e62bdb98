"""OAuth 2.0: custom applications, codes, assertions, tokens. The protocol itself is Authlib's."""
