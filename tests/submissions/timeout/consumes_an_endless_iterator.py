# Consumes an iterator that never ends.
import itertools
from collections import deque


def mse(y_true, y_pred):
    deque(itertools.count(), maxlen=0)
