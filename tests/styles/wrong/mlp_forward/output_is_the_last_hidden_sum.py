# expect: any
def mlp_forward(X, params, activation):
    a, cache = X, []
    for W, b in params[:-1]:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z)
    return z, cache
