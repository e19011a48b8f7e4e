"""Converts the Markdown of tasks and questions to HTML and to plain text, for cards, `show` and quizzes."""
