import numpy as np


def gradient_step(params, grads, learning_rate):
    flat = np.concatenate([np.ravel(p) for p in params]) - learning_rate * np.concatenate([np.ravel(g) for g in grads])
    out, at = [], 0
    for p in params:
        out.append(flat[at : at + p.size].reshape(p.shape))
        at += p.size
    return out
