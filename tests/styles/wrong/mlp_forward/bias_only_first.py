# expect: mlp_forward__no_last_bias
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        z = a @ W + (b if i == 0 else 0)
        cache.append((a, z))
        a = activation(z) if i < len(params) - 1 else z
    return a, cache
