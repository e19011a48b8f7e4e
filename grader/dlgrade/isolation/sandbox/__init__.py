"""Starts, limits and kills the processes that student code runs in."""
