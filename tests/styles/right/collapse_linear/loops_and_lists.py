def collapse_linear(W1, b1, W2, b2):
    if len(W1[0]) != len(W2):
        raise ValueError("가중치가 이어지지 않습니다")
    높이 = range(len(W2))
    W = [[sum(W1[i][k] * W2[k][j] for k in 높이) for j in range(len(b2))] for i in range(len(W1))]
    b = [b2[j] + sum(b1[k] * W2[k][j] for k in 높이) for j in range(len(b2))]
    return W, b
