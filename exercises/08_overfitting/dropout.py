"""드롭아웃 / Dropout"""

import numpy as np


def dropout(x: np.ndarray, p_drop: float, training: bool, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """학습 중에는 원소마다 확률 p_drop으로 0으로 만들고 나머지는 1/(1−p_drop)배 합니다. 평가 중에는 x를 그대로 돌려줍니다.

    In training each entry becomes 0 with probability p_drop and the others are scaled by 1/(1−p_drop). In evaluation x
    comes back as it is.

    x: 모양은 자유 / any shape;  0 ≤ p_drop < 1
    → (y, mask): y는 x와 같은 모양 / y has the shape of x; mask는 역전파에 쓸 배열 / mask is what the backward pass needs
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code


def dropout_backward(dout: np.ndarray, mask: np.ndarray, p_drop: float) -> np.ndarray:
    """학습 중의 dropout에 대한 역전파: 살아남은 자리로만 1/(1−p_drop)배 한 기울기를 흘려보냅니다.

    Backward pass of dropout in training: the gradient flows through the entries that survived, scaled by 1/(1−p_drop).

    dout: y와 같은 모양 / the shape of y;  mask: `dropout`이 돌려준 것 / what `dropout` returned;  → x와 같은 모양 / the shape of x
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
