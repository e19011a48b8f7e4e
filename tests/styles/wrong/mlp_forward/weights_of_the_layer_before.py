# expect: mlp_forward__first_weights
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        W = params[max(i - 1, 0)][0]
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if i < len(params) - 1 else z
    return a, cache
