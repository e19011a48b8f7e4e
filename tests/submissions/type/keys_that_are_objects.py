# A dictionary by members of an enumeration: no value, but no break of protocol.
import enum


class Kind(enum.Enum):
    MEAN = 1
    SUM = 2


def mse(y_true, y_pred):
    return {Kind.MEAN: 1.0, Kind.SUM: 2.0}
