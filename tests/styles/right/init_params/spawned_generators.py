import numpy as np


def init_params(sizes, rng):
    shapes = list(zip(sizes, sizes[1:], strict=False))
    return [
        (own.normal(scale=np.sqrt(2 / shape[0]), size=shape), np.zeros(shape[1]))
        for shape, own in zip(shapes, rng.spawn(len(shapes)), strict=True)
    ]
