"""What a student has done: put together from another folder, from an archive, and from the page."""
