# expect: any
import numpy as np

from itertools import starmap
def gradient_step(params, grads, learning_rate):
    return list(starmap(lambda p, g: np.atleast_1d(np.array(p, dtype=float)) - learning_rate * g, zip(params, grads)))
