"""크로스 엔트로피 / Cross-entropy"""

import numpy as np


def cross_entropy(logits: np.ndarray, y: np.ndarray) -> float:
    """로짓 (n, K)와 정수 레이블 (n,)의 크로스 엔트로피: −ln softmax(logits)[i, y[i]]의 평균.

    ±1000에서도 유한합니다. 길이가 다르거나 레이블이 0…K−1을 벗어나면 ValueError.

    Mean cross-entropy of logits (n, K) and integer labels (n,): the mean of −ln softmax(logits)[i, y[i]].

    Finite at ±1000. ValueError when the lengths differ or a label lies outside 0…K−1.
    """
    # BEGIN SOLUTION
    n, classes = logits.shape
    if y.shape != (n,) or y.min() < 0 or y.max() >= classes:
        raise ValueError(f"y must hold {n} labels from 0 to {classes - 1}")
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-log_p[np.arange(n), y].mean())
    # END SOLUTION


def bce_with_logits(z: np.ndarray, y: np.ndarray) -> float:
    """로짓 (n,)과 0/1 레이블 (n,)의 이진 크로스 엔트로피: −[y ln p + (1 − y) ln(1 − p)]의 평균, p = σ(z).

    ±1000에서도 유한합니다.

    Binary cross-entropy of logits (n,), 0/1 labels (n,): the mean of −[y ln p + (1 − y) ln(1 − p)], p = σ(z).

    Finite at ±1000.
    """
    # BEGIN SOLUTION
    # −ln σ(z) = ln(1 + e^−z) and −ln(1 − σ(z)) = z + ln(1 + e^−z), so the sum is ln(1 + e^z) − y z.
    return float(np.mean(np.logaddexp(0.0, z) - y * z))
    # END SOLUTION
