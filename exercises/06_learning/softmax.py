"""소프트맥스 / Softmax"""

import numpy as np


def softmax(Z: np.ndarray) -> np.ndarray:
    """행마다 점수를 확률로 바꿉니다: P[i, k] = exp(Z[i, k]) / Σ_j exp(Z[i, j]). (n, K) → (n, K).

    점수가 ±1000이어도 결과는 유한해야 하고, Z는 바꾸지 않습니다.

    Turn each row of scores into probabilities: P[i, k] = exp(Z[i, k]) / Σ_j exp(Z[i, j]). (n, K) → (n, K).

    The result is finite even for scores of ±1000; Z stays as it is.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
