# A regular expression that backtracks for ever.
import re


def mse(y_true, y_pred):
    return re.match(r"(a+)+$", "a" * 60 + "b")
