"""`grade progress`: shows and merges a student's progress."""
