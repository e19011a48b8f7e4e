"""The site beside the grading line: fences in Markdown pages, figures, the two-language build."""
