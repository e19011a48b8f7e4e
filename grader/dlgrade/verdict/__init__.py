"""The verdict on a submission, from which every report, stored file and gradebook is made."""
