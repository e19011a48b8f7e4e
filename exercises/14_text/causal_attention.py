"""인과적 어텐션 / Causal attention"""

import numpy as np


def causal_attention(Q: np.ndarray, K: np.ndarray, V: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """자리 i는 자기와 앞자리의 값을 softmax(Q[i] · K[j] / √d)의 무게로 섞습니다. 뒷자리의 무게는 0입니다.

    Place i mixes the values of itself and of places before it with weights softmax(Q[i] · K[j] / √d); later places get 0.

    Q, K: (n, d); V: (n, m)
    → (out, weights), out: (n, m), weights: (n, n), 각 행의 합은 1 / each row adds up to 1
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
