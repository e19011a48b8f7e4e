"""What is wrong with quizzes that can be read: `course` goes through them, and looks at each question's texts, at what
its kind claims, and at what its code prints."""

from dlgrade.quiz.lint.course import lint

__all__ = ["lint"]
