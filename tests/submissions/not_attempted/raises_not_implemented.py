# The stub, with a comment added.
import numpy as np


def mse(y_true, y_pred):
    # 나중에 하겠습니다
    raise NotImplementedError
