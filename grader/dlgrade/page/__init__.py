"""Grading in the page: the same checks, diagnosis and sentences, run in the browser by Pyodide."""
