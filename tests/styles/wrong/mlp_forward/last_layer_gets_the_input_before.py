# expect: mlp_forward__passes_by_the_last_hidden
def mlp_forward(x, params, activation):
    caches, a, a_prev = [], x, x
    for w, b in params[:-1]:
        a_prev = a
        z = a_prev @ w + b
        a = activation(z)
        caches.append((a_prev, z))
    w, b = params[-1]
    out = a_prev @ w + b
    caches.append((a_prev, out))
    return out, caches
