"""One module for each command of `grade`. It is imported only when the command is called."""
