"""Starting, limiting and killing the processes that student code runs in."""
