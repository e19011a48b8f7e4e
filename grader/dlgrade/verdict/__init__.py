"""The verdict: what every report, file and gradebook is made from."""
