"""Reads a student's file as source text: decoded, never run."""
