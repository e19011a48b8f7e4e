# A group of exceptions within groups.
def mse(y_true, y_pred):
    group = ValueError("x")
    for _ in range(500):
        group = ExceptionGroup("deeper", [group])
    raise group
