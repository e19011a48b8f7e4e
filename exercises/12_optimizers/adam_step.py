"""Adam의 한 걸음 / One step of Adam"""

import numpy as np


def adam_step(
    param: np.ndarray,
    grad: np.ndarray,
    m: np.ndarray,
    v: np.ndarray,
    t: int,
    learning_rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """기울기의 평균 m과 제곱의 평균 v를 새로 구하고, 편향을 고친 두 값으로 파라미터를 한 걸음 옮깁니다.

    The means of the gradient (m) and of its square (v) are renewed, and the parameter moves by the two after their
    bias is corrected.

    param, grad, m, v: 모양이 같은 배열 / arrays of one shape
    t: 몇 번째 걸음인가, 1부터 / the number of this step, from 1 on; t < 1 → ValueError
    → (param, m, v), 모두 새 배열 / new arrays, m과 v는 고치기 전의 값 / m and v without the correction
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
