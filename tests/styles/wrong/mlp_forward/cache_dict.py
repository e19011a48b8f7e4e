# expect: mlp_forward__cache_dict
def mlp_forward(X, params, activation):
    a, cache = X, {}
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        cache[i] = (a, z)
        a = activation(z) if i < len(params) - 1 else z
    return a, cache
