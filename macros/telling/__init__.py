"""What a comparison found, as plain objects (`report`), told as Markdown, JSON, in a terminal."""
