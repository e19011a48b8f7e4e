"""Which mistake is it? First the exercise's own list, by behaviour; then what numbers alone tell."""
