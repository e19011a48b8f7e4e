"""One run of the grader from the command line: what is graded, and how the verdicts are printed."""
