"""Finds which mistake a submission makes: first among the exercise's listed mistakes, by behaviour; then by patterns in
the numbers alone."""
