"""ZIP archives: creating those to download and extracting those that were uploaded."""
