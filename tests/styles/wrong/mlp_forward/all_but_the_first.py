# expect: mlp_forward__activates_only_the_output
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if i > 0 else z
    return a, cache
