"""Reads from and prints on the terminal: streams, sentences, help texts, signals and errors."""
