"""경사하강법의 한 걸음 / One step of gradient descent"""

import numpy as np


def gradient_step(params: list[np.ndarray], grads: list[np.ndarray], learning_rate: float) -> list[np.ndarray]:
    """모든 파라미터를 기울기의 반대 방향으로 한 걸음 옮긴 새 배열의 리스트를 돌려줍니다: p − 학습률 · g.

    A list of new arrays, each parameter moved one step against its gradient: p − learning_rate · g.

    params, grads: 같은 길이의 리스트, 짝마다 같은 모양 / lists of equal length, equal shapes pairwise
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
