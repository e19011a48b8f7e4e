import numpy as np


class Running:
    """Softmax and mixture of a row, kept up to date while its places come one by one."""

    def __init__(self, m):
        self.top = -np.inf
        self.total = 0.0
        self.mix = np.zeros(m)
        self.scores = []

    def take(self, score, value):
        top = max(self.top, score)
        shrink, share = np.exp(self.top - top), np.exp(score - top)
        self.total = self.total * shrink + share
        self.mix = self.mix * shrink + value * share
        self.top = top
        self.scores.append(score)

    def result(self, n):
        row = np.zeros(n)
        row[: len(self.scores)] = np.exp(np.array(self.scores) - self.top) / self.total
        return self.mix / self.total, row


def causal_attention(Q, K, V):
    n, d = Q.shape
    rows = []
    for i in range(n):
        running = Running(V.shape[1])
        for j in range(i + 1):
            running.take(float(np.dot(Q[i], K[j])) / np.sqrt(d), V[j])
        rows.append(running.result(n))
    out, weights = zip(*rows)
    return np.array(out), np.array(weights)
