"""Grades the answers of a class on all cores or on a cluster, or judges them again."""
