"""Builds the site in two languages: fences in Markdown pages, figures, and the workbench of the exercises."""
