import numpy as np


def predict_or_abstain(params, mean, std, X, threshold):
    h = np.asarray(X, dtype=float).copy()
    h -= mean
    h /= std
    for i, (W, b) in enumerate(params, start=1):
        h = np.einsum("ni,io->no", h, W) + b[np.newaxis]
        if i != len(params):
            h[h < 0] = 0
    logsumexp = np.logaddexp.reduce(h, axis=1)
    best = h.argmax(axis=1)
    p = np.exp(np.take_along_axis(h, best[:, None], 1)[:, 0] - logsumexp)
    return np.select([p < threshold], [np.array(-1)], default=best)
