# expect: mlp_forward__swapped_cache
def mlp_forward(X, params, activation):
    a, cache = X, []
    for i, (W, b) in enumerate(params):
        a = a @ W + b
        cache.append((a, a))
        if i < len(params) - 1:
            a = activation(a)
    return a, cache
