import numpy as np


def cross_entropy(logits: np.ndarray, y: np.ndarray) -> np.float32:
    if len(logits) != len(y):
        raise ValueError("n")
    if any(label not in range(logits.shape[1]) for label in y):
        raise ValueError("range")
    z = logits.astype(np.float32)
    z = z - z.max(axis=1)[:, np.newaxis]
    lse = np.log(np.exp(z).sum(axis=1))
    return (lse - z[range(len(y)), y]).mean(dtype=np.float32)


def bce_with_logits(z: np.ndarray, y: np.ndarray) -> np.float32:
    z = z.astype(np.float32)
    return np.mean(np.logaddexp(np.float32(0), z) - y.astype(np.float32) * z)
