"""선형 층 두 개를 하나로 / Two linear layers in one"""

import numpy as np


def collapse_linear(W1: np.ndarray, b1: np.ndarray, W2: np.ndarray, b2: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """활성화 함수 없이 이어진 두 층 (X W1 + b1) W2 + b2와 언제나 같은 한 층의 W, b를 구합니다.

    W1: (i, h), b1: (h,), W2: (h, o), b2: (o,). 결과는 W (i, o)와 b (o,)입니다.
    W1과 W2가 이어지지 않으면 ValueError를 일으킵니다.

    Find the W and b of one layer that always equals two layers without activation: (X W1 + b1) W2 + b2.

    W1: (i, h), b1: (h,), W2: (h, o), b2: (o,). Returns W (i, o) and b (o,).
    Raises ValueError when W1 and W2 do not connect.

    → (W, b)
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
