"""Which answers of a class are alike, in what they do and in how they are written. It says nothing of why."""
