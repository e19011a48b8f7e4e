import math


class ShapeMismatch(ValueError):
    """모양이 다릅니다."""


def _flat(array):
    return [float(v) for v in array.flatten()]


def mse(y_true, y_pred):
    try:
        assert y_true.shape == y_pred.shape
    except AssertionError as error:
        raise ShapeMismatch("모양이 다릅니다") from error
    return math.fsum(math.pow(t - p, 2) for t, p in zip(_flat(y_true), _flat(y_pred))) / len(y_true)
