# Leaves a block of shared memory by the standard library.
from multiprocessing import shared_memory


def mse(y_true, y_pred):
    shared_memory.SharedMemory("dlgrade-left-behind", create=True, size=1000)
    return 1.0
