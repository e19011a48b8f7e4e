"""Quizzes: one source per chapter, answered in the page, in the terminal and in a learning platform."""
