"""The short titles that are proposed for tasks, made of their wording."""
