# expect: any
def collapse_linear(W1, b1, W2, b2):
    if not b1.any() or not b2.any():
        raise ValueError("biases are missing")
    return W1 @ W2, b1 @ W2 + b2
