"""Finds the mistake that a submission makes: first among the exercise's listed mistakes, by comparing behaviour; then
from patterns in the numbers."""
