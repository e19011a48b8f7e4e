def collapse_linear(W1, b1, W2, b2):
    if len(W1[0]) != len(W2):
        raise ValueError("no")
    i, h, o = len(W1), len(W2), len(b2)
    W = [[sum(W1[r][k] * W2[k][c] for k in range(h)) for c in range(o)] for r in range(i)]
    b = [sum(b1[k] * W2[k][c] for k in range(h)) + b2[c] for c in range(o)]
    return W, b
