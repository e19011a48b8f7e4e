"""Finds a small call that shows what is wrong: with few numbers that
a student can copy, the returned value and the expected one."""
