"""The wording of everything that a student or teacher reads, by room. Both languages are side by side."""
