"""모멘텀의 한 걸음 / One step with momentum"""

import numpy as np


def momentum_step(
    param: np.ndarray, grad: np.ndarray, velocity: np.ndarray, learning_rate: float, beta: float
) -> tuple[np.ndarray, np.ndarray]:
    """속도를 beta배 하고 기울기를 더한 다음, 새 속도에 학습률을 곱한 만큼 파라미터를 반대로 옮깁니다.

    The velocity is multiplied by beta and the gradient is added; then the parameter moves against the new velocity,
    times the learning rate.

    param, grad, velocity: 모양이 같은 배열 / arrays of one shape;  0 ≤ beta < 1
    → (param, velocity), 둘 다 새 배열 / both new arrays
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
