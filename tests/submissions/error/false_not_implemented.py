# An error that is called NotImplementedError only in part.
class NotImplementedErrorToo(NotImplementedError):
    pass


def mse(y_true, y_pred):
    raise NotImplementedErrorToo("x")
