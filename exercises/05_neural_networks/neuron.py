"""뉴런 하나 / A single neuron"""

import numpy as np


def neuron(x: np.ndarray, w: np.ndarray, b: float) -> float:
    """입력의 가중합에 편향을 더해 시그모이드에 통과시킵니다: 1 / (1 + e^(-z)), z = w·x + b.

    x, w: (d,), b: 수. 결과는 수 하나입니다. x와 w의 길이가 다르면 ValueError를 일으킵니다.

    The weighted sum of the inputs plus a bias, through a sigmoid: 1 / (1 + e^(-z)), z = w·x + b.

    x, w: (d,), b: a number. Returns one number. Raises ValueError when x and w differ in length.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
