"""Makes a verdict from an exercise and a submission, with the rooms before it."""
