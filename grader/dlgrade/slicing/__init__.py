"""Which statements of a notebook an answer needs: a backward slice over its cells."""
