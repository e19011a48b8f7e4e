"""A student's own examples: calls with expected results. They are tried on the right programs, which must agree, and on
the listed mistakes of the exercise, which they should catch."""
