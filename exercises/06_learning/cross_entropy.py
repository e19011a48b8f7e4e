"""크로스 엔트로피 / Cross-entropy"""

import numpy as np


def cross_entropy(logits: np.ndarray, y: np.ndarray) -> float:
    """로짓 (n, K)와 정수 레이블 (n,)의 크로스 엔트로피: −ln softmax(logits)[i, y[i]]의 평균.

    ±1000에서도 유한합니다. 길이가 다르거나 레이블이 0…K−1을 벗어나면 ValueError.

    Mean cross-entropy of logits (n, K) and integer labels (n,): the mean of −ln softmax(logits)[i, y[i]].

    Finite at ±1000. ValueError when the lengths differ or a label lies outside 0…K−1.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def bce_with_logits(z: np.ndarray, y: np.ndarray) -> float:
    """로짓 (n,)과 0/1 레이블 (n,)의 이진 크로스 엔트로피: −[y ln p + (1 − y) ln(1 − p)]의 평균, p = σ(z).

    ±1000에서도 유한합니다.

    Binary cross-entropy of logits (n,), 0/1 labels (n,): the mean of −[y ln p + (1 − y) ln(1 − p)], p = σ(z).

    Finite at ±1000.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
