# says: limit
# Asks for too much while the file is loaded.
import numpy as np

table = np.ones(2**40)
