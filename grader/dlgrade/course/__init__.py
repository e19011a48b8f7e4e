"""The course as data: what stands in `solutions/`, read and never run."""
