"""The other side of the pipe. These modules run beside the student's code: the standard library, NumPy and
`dlgrade.isolation.wire`, nothing else of ours."""
