"""Finds answers of a class that are alike in behaviour and in code. It draws no conclusion about the reason."""
