"""A PDF that holds text, or is recognised, as the lines of text.md."""
