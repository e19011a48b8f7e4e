# The name is there, but it is a number.
mse = 0.5
