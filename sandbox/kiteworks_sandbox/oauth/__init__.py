"""OAuth 2.0: custom applications, authorization codes, tokens. The protocol itself is Authlib's."""
