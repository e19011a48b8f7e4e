"""`grade watch`: grades an exercise whenever its file is saved."""
