"""From an exercise and a submission to a verdict: where the rooms before come together."""
