"""Not here for the nbgrader commands of tests; see `WITHOUT` in tests/notebook/quick.py."""

raise ImportError(__name__)
