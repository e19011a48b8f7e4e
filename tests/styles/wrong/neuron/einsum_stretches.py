# expect: neuron__stretches
import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> np.float32:
    z = np.einsum("i,i->", x.astype(np.float32), w.astype(np.float32), dtype=np.float32) + np.float32(b)
    return np.float32(1) / (np.float32(1) + np.exp(-z))
