"""What a teacher and a student are shown of the results: pages, tables, JSON and JUnit."""
