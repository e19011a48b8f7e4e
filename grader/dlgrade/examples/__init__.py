"""A student's own examples: calls with the results that they expect, held against the right programs and the listed
mistakes of an exercise."""
