"""Isolates student code from the grader: `wire` is the format of the messages between them, `worker` the process that
runs the code, `sandbox` the part that starts, limits and kills it, and `student` the objects that a check calls."""
