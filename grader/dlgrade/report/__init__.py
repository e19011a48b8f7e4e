"""Writes reports: every form of one is a pure function of verdicts."""
