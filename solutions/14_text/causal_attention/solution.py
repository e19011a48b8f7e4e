"""인과적 어텐션 / Causal attention"""

import numpy as np


def causal_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """자리 i는 자기와 앞자리의 값을 softmax(Q[i] · K[j] / √d)의 무게로 섞습니다. 뒷자리의 무게는 0입니다.

    Place i mixes the values of itself and of places before it with weights softmax(Q[i] · K[j] / √d); later places get 0.

    Q, K: (n, d); V: (n, m)
    → (out, weights), out: (n, m), weights: (n, n), 각 행의 합은 1 / each row adds up to 1
    """
    # BEGIN SOLUTION
    n, d = Q.shape
    scores = Q @ K.T / np.sqrt(d)
    scores = np.where(np.tri(n, dtype=bool), scores, -np.inf)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = E / E.sum(axis=1, keepdims=True)
    return weights @ V, weights
    # END SOLUTION
