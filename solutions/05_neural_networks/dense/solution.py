"""완전 연결층 / A dense layer"""

import numpy as np


def dense(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """표본 n개를 한꺼번에 층에 통과시킵니다: X W + b.

    X: (n, i), W: (i, o), b: (o,). 결과는 (n, o)입니다. 모양이 맞지 않으면 ValueError를 일으킵니다.

    Send n samples through a layer at once: X W + b.

    X: (n, i), W: (i, o), b: (o,). Returns (n, o). Raises ValueError when the shapes do not fit.
    """
    # BEGIN SOLUTION
    if X.shape[1] != W.shape[0] or b.shape != (W.shape[1],):
        raise ValueError("X (n, i), W (i, o) and b (o,) must fit together")
    return X @ W + b
    # END SOLUTION


def count_params(sizes: list[int]) -> int:
    """층의 크기가 [입력, 은닉, …, 출력]인 완전 연결 신경망의 가중치와 편향을 모두 셉니다.

    sizes: 2개 이상의 양의 정수.

    Count all weights and biases of a fully connected network with layers of these sizes.

    sizes: two or more positive integers [input, hidden, …, output].
    """
    # BEGIN SOLUTION
    return sum((sizes[k] + 1) * sizes[k + 1] for k in range(len(sizes) - 1))
    # END SOLUTION
