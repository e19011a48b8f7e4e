import numpy as np


def mlp_forward(X, params, activation):
    inputs, sums = [X.copy()], []
    for W, b in params:
        sums.append(np.einsum("ni,io->no", inputs[-1], W) + b)
        inputs.append(activation(sums[-1].copy()) if len(sums) < len(params) else None)
    return sums[-1], list(zip(inputs, sums))
