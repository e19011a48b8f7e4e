def mlp_forward(X, params, activation):
    (W, b), *rest = params
    z = X @ W + b
    if not rest:
        return z, [(X, z)]
    out, cache = mlp_forward(activation(z), rest, activation)
    return out, [(X, z)] + cache
