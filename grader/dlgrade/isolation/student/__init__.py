"""What a check talks to: `student.mse(...)` looks like a call and is a message."""
