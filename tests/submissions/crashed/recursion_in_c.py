# also: error limit
# A recursion limit of a thousand million, and a recursion through C.
import sys

sys.setrecursionlimit(10**9)


def down(x):
    return list(map(down, [x]))


def mse(y_true, y_pred):
    return down(1)
