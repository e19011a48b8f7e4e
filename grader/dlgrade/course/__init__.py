"""The course as data: the contents of `solutions/`, which are read and never run."""
