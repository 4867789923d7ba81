"""What is published, compared with what was built. Standard library alone."""
