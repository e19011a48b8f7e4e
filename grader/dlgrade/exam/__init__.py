"""Running an exercise's checks against one submission. Two runners, one meaning: pytest, and a plain loop."""
