"""The same site in a frame of our own: no theme, no MkDocs. What it becomes when they end."""
