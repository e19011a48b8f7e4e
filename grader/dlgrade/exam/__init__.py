"""Runs an exercise's checks against one submission. There are two runners with the same results: pytest,
and a plain loop."""
