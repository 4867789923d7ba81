"""What changed in the data and when, commit by commit: `from_git` reads it, `edition` adds it."""
