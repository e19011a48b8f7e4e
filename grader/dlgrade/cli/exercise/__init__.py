"""What several commands show about one exercise."""
