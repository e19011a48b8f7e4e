"""The process that runs the student's code. These modules may import only the standard library, NumPy, `isolation.wire`
and `isolation.frameworks`, since the student's code can reach whatever they import."""
