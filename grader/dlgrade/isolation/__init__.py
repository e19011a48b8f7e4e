"""The security wing: what crosses between grader and submission (`wire`), the process that runs the student's code
(`worker`), the part that starts, limits and kills it (`sandbox`), and the objects that a check calls (`student`)."""
