"""What is computed from the results of a class: its summary, groups of alike wrong answers, figures of exercises."""
