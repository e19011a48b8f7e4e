# expect: standardize__no_axis
def standardize(X_train, X_test):
    if X_train.shape[1] != X_test.shape[1]:
        raise ValueError
    m, s = X_train.mean(), X_train.std()
    return (X_train - m) / s, (X_test - m) / s, m, s
