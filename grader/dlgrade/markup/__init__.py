"""Markdown of tasks and questions as HTML, as plain text, and as its parts: shared by cards, `show` and quizzes."""
