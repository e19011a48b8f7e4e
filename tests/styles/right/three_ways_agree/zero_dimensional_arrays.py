import numpy as np


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    rows = [np.asarray(way(x, y, w0, b0, learning_rate, epochs)[:2]) for way in ways.values()]
    if not np.isfinite(np.concatenate(rows)).all():
        return False, np.array(np.inf)
    i, j = np.triu_indices(len(rows), k=1)
    P, Q = np.stack(rows)[i], np.stack(rows)[j]
    scale = np.maximum(np.abs(P), np.abs(Q))
    largest = np.array((np.abs(P - Q) / np.where(scale == 0, 1, scale)).max())
    return bool(largest <= rtol), largest
