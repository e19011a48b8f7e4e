import numpy as np


class 군집:
    def __init__(self, 중심):
        self.중심 = 중심
        self.합 = np.zeros(len(중심))
        self.수 = 0

    def 거리(self, 점):
        return float(np.sqrt(np.dot(점 - self.중심, 점 - self.중심)))

    def 더하기(self, 점):
        self.합 += 점
        self.수 += 1

    def 새_중심(self):
        return self.합 / self.수 if self.수 else self.중심 * 1.0


def kmeans_step(X, centroids):
    if np.size(X, 1) != np.size(centroids, 1):
        raise ValueError("열의 수가 다릅니다")
    군집들 = [군집(c) for c in centroids]
    번호들 = np.zeros(len(X), dtype=np.int32)
    for i, 점 in enumerate(X):
        번호들[i] = int(np.argmin([g.거리(점) for g in 군집들]))
        군집들[번호들[i]].더하기(점)
    return 번호들, np.vstack([g.새_중심() for g in 군집들])
