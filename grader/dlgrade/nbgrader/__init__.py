"""Courses for nbgrader, and the steps at its extension points that grade with this package."""
