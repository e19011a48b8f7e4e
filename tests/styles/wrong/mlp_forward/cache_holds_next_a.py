# expect: mlp_forward__caches_outputs
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        a = activation(z) if i < len(params) - 1 else z
        cache.append((a, z))
    return a, cache
