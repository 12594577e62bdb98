"""Files of any size, to the appliance and from it."""
