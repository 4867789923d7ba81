"""Word files and texts as received, in the notation of text.md: by the import and at each check."""
