"""One module for each format, with a function `write(quizzes, lang) -> bytes`."""
