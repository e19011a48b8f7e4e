def mse_gradient(x, y, w, b):
    if x.shape != y.shape:
        raise ValueError("x와 y의 모양이 다릅니다")
    기울기, 절편 = 0.0, 0.0
    n = len(x)
    for i in range(n):
        오차 = w * x[i, 0] + b - y[i, 0]
        기울기 += 2 / n * 오차 * x[i, 0]
        절편 += 2 / n * 오차
    return 기울기, 절편


def mse_gradient_matrix(X, y, w, b):
    n, d = X.shape
    dw, db = [0.0] * d, 0.0
    for row, target in zip(X, y):
        e = sum(p * q for p, q in zip(row, w)) + b - target
        db += 2 * e / n
        for j in range(d):
            dw[j] += 2 * e * row[j] / n
    return dw, db
