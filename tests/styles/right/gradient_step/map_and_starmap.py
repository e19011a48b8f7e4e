from itertools import starmap
from functools import partial


def step(rate, p, g):
    return p - rate * g


def gradient_step(params, grads, learning_rate):
    return list(starmap(partial(step, learning_rate), zip(params, grads)))
