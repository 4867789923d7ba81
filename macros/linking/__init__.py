"""Records into a `Catalog`: texts read, tasks with their owners, what amendments leave standing."""
