# expect: mlp_forward__squeezed_cache
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a.squeeze(), z.squeeze()))
        a = activation(z) if i < len(params) - 1 else z
    return a, cache
