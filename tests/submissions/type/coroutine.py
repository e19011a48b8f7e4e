# says: coroutine
# Forgets that `async def` only makes something to be awaited.
import numpy as np


async def mse(y_true, y_pred):
    return np.mean((y_true - y_pred) ** 2)
