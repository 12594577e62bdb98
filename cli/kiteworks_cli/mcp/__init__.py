"""`kiteworks mcp`: the client's methods as tools for language models, over the Model Context Protocol.

Nothing here names a request. Tools are made of the client's methods, as the commands of `kiteworks_cli.operations` are.

- `catalog` chooses the tools of a session: by what they may change, by name, and by the token's scopes.
- `schemas` describes the arguments of a tool, and reads them.
- `roots` says which files of this machine a tool may read and write.
- `content` has the tools and resources that hand the content of files to the model.
- `results` makes of a result what a model reads.
- `server` answers the protocol's requests, with the official SDK.
- `serving` is the command.
"""
