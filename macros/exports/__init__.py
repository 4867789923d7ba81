"""Files that other programs read, made from the catalog."""
