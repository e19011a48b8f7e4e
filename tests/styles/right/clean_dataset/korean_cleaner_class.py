import numpy as np


class 정제기:
    def __init__(self, X, y):
        if X.shape[0] != len(y):
            raise ValueError("길이가 다릅니다")
        self.행들 = [(행, int(레이블)) for 행, 레이블 in zip(X, y)]
        self.열_수 = X.shape[1]
        self.보고 = {"nan": 0, "conflict": 0, "duplicate": 0}

    def 빼기(self, 이름, 남길까):
        남은 = [남길까(i) for i in range(len(self.행들))]
        self.보고[이름] = 남은.count(False)
        self.행들 = [짝 for 짝, 남나 in zip(self.행들, 남은) if 남나]

    def 같음(self, i, j):
        return np.array_equal(self.행들[i][0], self.행들[j][0])

    def 실행(self):
        self.빼기("nan", lambda i: not np.isnan(np.sum(self.행들[i][0] * 0 if not np.isinf(self.행들[i][0]).any() else np.isnan(self.행들[i][0]) * np.nan if np.isnan(self.행들[i][0]).any() else 0)))
        모두 = range(len(self.행들))
        self.빼기("conflict", lambda i: all(not self.같음(i, j) or self.행들[i][1] == self.행들[j][1] for j in 모두))
        self.빼기("duplicate", lambda i: not any(self.같음(i, j) for j in range(i)))
        X = np.array([행 for 행, _ in self.행들]).reshape(-1, self.열_수)
        return X, np.array([레이블 for _, 레이블 in self.행들], dtype=int), self.보고


def clean_dataset(X, y):
    return 정제기(X, y).실행()
