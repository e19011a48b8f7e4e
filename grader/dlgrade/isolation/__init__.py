"""The security wing: what crosses (`wire`), the process beside the student's code (`worker`), who starts and kills it
(`sandbox`), and what a check calls (`student`)."""
