"""Tools for authors: stubs, proofs, scaffolds."""
