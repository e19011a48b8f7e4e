import numpy as np


def gradient_step(params, grads, learning_rate):
    flat = np.concatenate([np.ravel(p) for p in params]) - learning_rate * np.concatenate([np.ravel(g) for g in grads])
    cuts = np.cumsum([p.size for p in params])[:-1]
    return [part.reshape(p.shape) for part, p in zip(np.split(flat, cuts), params)]
