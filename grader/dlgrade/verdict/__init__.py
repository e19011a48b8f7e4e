"""The verdict, from which every report, file and gradebook is made."""
