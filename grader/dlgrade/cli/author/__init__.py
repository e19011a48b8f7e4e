"""The longer subcommands of `grade author`."""
