# expect: mlp_forward__activates_once
def mlp_forward(X, params, activation):
    cache = []
    for i, (W, b) in enumerate(params):
        z = X @ W + b
        cache.append((X, z))
        X = activation(z) if len(params) > 1 and i < 1 else z
    return X, cache
