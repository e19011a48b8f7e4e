import numpy as np


class StandardScaler:
    def fit(self, X):
        self.mean_ = X.mean(axis=0)
        self.scale_ = X.std(axis=0)
        self.scale_[self.scale_ == 0] = 1
        return self

    def transform(self, X):
        if X.shape[1] != self.mean_.size:
            raise ValueError(f"{X.shape[1]} columns")
        return (X - self.mean_) / self.scale_


def standardize(X_train, X_test):
    s = StandardScaler().fit(X_train)
    return s.transform(X_train), s.transform(X_test), s.mean_, s.scale_
