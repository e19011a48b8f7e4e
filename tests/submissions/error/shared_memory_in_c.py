# Leaves a block of shared memory by the function below the standard library.
import os

import _posixshmem


def mse(y_true, y_pred):
    descriptor = _posixshmem.shm_open("/dlgrade-left-behind", os.O_CREAT | os.O_RDWR, 0o600)
    os.ftruncate(descriptor, 1000)
    return 1.0
