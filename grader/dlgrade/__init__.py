"""dlgrade: a deep-learning course that checks itself."""

__version__ = "0.1.0"
