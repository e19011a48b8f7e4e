# expect: any
def mlp_forward(X, params, activation):
    (W1, b1), (W2, b2) = params
    z1 = X @ W1 + b1
    a1 = activation(z1)
    z2 = a1 @ W2 + b2
    return z2, [(X, z1), (a1, z2)]
