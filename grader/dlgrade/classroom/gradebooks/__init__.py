"""Files that learning platforms import: one module for each platform.

Only decided scores are written. A platform gets no field at all for a student whom a person still has to look at or who
handed in nothing, because several platforms read an empty field as 0 or delete the score that they hold.
"""
