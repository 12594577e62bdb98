"""ZIP archives: what is sent as one, and what comes as one."""
