"""One module per format, each with `write(quizzes, lang) -> bytes`."""
