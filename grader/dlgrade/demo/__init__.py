"""Sample submissions to one exercise: what a newcomer sees first."""
