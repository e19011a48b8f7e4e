import numpy as np
def dropout(x, p_drop, training, rng):
    gone = np.zeros(np.shape(x), dtype=bool)
    if training and p_drop > 0:
        gone = rng.choice([True, False], size=x.shape, p=[p_drop, 1 - p_drop])
    y = np.array(x, dtype=float)
    if training:
        y /= 1 - p_drop
    y[gone] = 0
    return y, gone
def dropout_backward(dout, mask, p_drop):
    g = dout.astype(float) / (1 - p_drop)
    g[mask] = 0
    return g
