"""`grade quiz`: asks questions, and exports them."""
