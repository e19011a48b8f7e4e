# expect: mlp_forward__output_only
def mlp_forward(X, params, activation):
    for W, b in params[:-1]:
        X = activation(X @ W + b)
    return X @ params[-1][0] + params[-1][1]
