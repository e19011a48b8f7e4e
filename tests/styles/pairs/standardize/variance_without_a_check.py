# expect: standardize__variance, standardize__columns_unchecked
import numpy as np


def standardize(X_train, X_test):
    centre = X_train.mean(0)
    spread = X_train.var(0)
    spread[spread == 0] = 1
    return (X_train - centre) / spread, (X_test - centre) / spread, centre, spread
