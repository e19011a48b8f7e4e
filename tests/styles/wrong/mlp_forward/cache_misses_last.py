# expect: mlp_forward__cache_without_output
def mlp_forward(X, params, activation):
    a, cache = X, []
    for W, b in params[:-1]:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
    W, b = params[-1]
    return a @ W + b, cache
