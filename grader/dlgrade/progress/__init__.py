"""A student's progress: packed for another place, and merged from another folder, an archive or the page."""
