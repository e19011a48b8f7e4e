import numpy as np


class Scaler:
    def fit(self, X):
        n = X.shape[0]
        self.mean_ = np.add.reduce(X, axis=0) / n
        centred = X - self.mean_
        self.scale_ = np.sqrt(np.einsum("nd,nd->d", centred, centred) / n)
        self.scale_[np.ptp(X, axis=0) == 0] = 1
        return self

    def transform(self, X):
        return np.divide(np.subtract(X, self.mean_), self.scale_)


def standardize(X_train, X_test):
    if X_train.shape[1:] != X_test.shape[1:]:
        raise ValueError
    s = Scaler().fit(X_train)
    return s.transform(X_train), s.transform(X_test), s.mean_, s.scale_
