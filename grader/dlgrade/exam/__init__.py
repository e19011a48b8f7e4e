"""Runs an exercise's checks against one submission, and explains what failed: the results, the named mistakes, small
calls and pictures."""
