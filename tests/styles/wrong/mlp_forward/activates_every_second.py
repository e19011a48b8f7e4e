# expect: any
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if i % 2 == 0 and i < len(params) - 1 else z
    return a, cache
