"""A document that is sent again: each paragraph found where it is now, and what was typed there."""
