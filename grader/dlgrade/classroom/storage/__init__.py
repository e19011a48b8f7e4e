"""What is kept of a class: verdicts, hand-ins and a person's decisions, in an SQLite database."""
