"""A student's file as source text: decoded, never run."""
