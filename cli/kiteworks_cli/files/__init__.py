"""Files and folders on the command line. `kw:/path` is a place on the appliance, anything else one on this machine."""
