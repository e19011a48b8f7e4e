"""합성곱층의 역전파 / The backward pass of a convolutional layer"""

import numpy as np


def conv2d_backward(
    dout: np.ndarray, X: np.ndarray, W: np.ndarray, padding: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """스트라이드가 1인 합성곱층의 역전파. dout은 손실을 출력으로 미분한 값입니다.

    The backward pass of a convolutional layer of stride 1. dout is the loss derived by its output.

    dout: (n, f, h + 2·padding − kh + 1, w + 2·padding − kw + 1);  X: (n, c, h, w);  W: (f, c, kh, kw)
    dout의 모양이 출력과 다르면 ValueError / ValueError where dout has another shape than the output
    → (dX, dW, db): X, W, 편향의 기울기 / the gradients of X, W and the biases
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
