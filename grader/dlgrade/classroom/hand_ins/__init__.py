"""Opens what a class has handed in, and finds whose each file is."""
