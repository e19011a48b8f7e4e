"""Sample submissions to one exercise, which a newcomer sees first."""
