import math


def standardize(X_train, X_test):
    if len(X_train[0]) != len(X_test[0]):
        raise ValueError("columns")
    n, d = len(X_train), len(X_train[0])
    mean = [sum(float(row[j]) for row in X_train) / n for j in range(d)]
    std = [math.sqrt(sum((row[j] - mean[j]) ** 2 for row in X_train) / n) for j in range(d)]
    std = [s if s > 1e-12 * max(1, abs(m)) else 1.0 for s, m in zip(std, mean)]

    def z(X):
        return [[(v - m) / s for v, m, s in zip(row, mean, std)] for row in X]

    return z(X_train), z(X_test), mean, std
