"""The other side of the pipe. These modules run beside the student's code: stdlib, NumPy and `grader.wire`, nothing
else of ours."""
