"""The objects that a check calls: `student.mse(...)` looks like a function call and sends a message to the worker."""
