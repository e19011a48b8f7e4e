"""For authors: stubs, proofs, scaffolds."""
