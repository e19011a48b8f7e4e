"""`grade refute`: lessons with wrong programs."""
