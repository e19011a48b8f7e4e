"""Files that learning platforms import: a module for each platform.

Only decided scores are written. Where a person has to look first, or somebody handed in nothing, a platform is told
nothing, since several of them would take an empty field for a 0 or delete what is there.
"""
