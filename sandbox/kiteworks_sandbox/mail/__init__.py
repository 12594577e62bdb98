"""Messages: who may do what with them, how they are delivered, and how they are shown."""
