"""Grades a submission to an exercise: runs the checks, diagnoses their results and builds the verdict."""
