"""The longer subcommands of `grade nbgrader`."""
