"""The subcommands of `grade class`."""
