"""Editions of the course: the folders that `grade init` and `grade release` make and `grade update` renews."""
