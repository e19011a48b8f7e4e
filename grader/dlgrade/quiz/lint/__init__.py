"""Finds faults in quizzes that can be read. `course` goes through them and checks each question's texts, the claims of
its kind, and what its code prints."""

from dlgrade.quiz.lint.course import lint

__all__ = ["lint"]
