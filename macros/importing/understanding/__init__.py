"""What a received text says: its tasks, with who does them and when; what stays unread."""
