"""활성화 함수와 그 기울기 / Activation functions and their gradients"""

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    """원소마다 1 / (1 + e^(-z)). z의 모양은 자유이고, 아주 큰 z에서도 결과는 유한합니다.

    1 / (1 + e^(-z)) for each entry, of any shape; finite for very large z, too.
    """
    # BEGIN SOLUTION
    return 0.5 * (1 + np.tanh(0.5 * z))  # the same function, without an exponential that could overflow
    # END SOLUTION


def relu(z: np.ndarray) -> np.ndarray:
    """원소마다 z와 0 가운데 큰 값.

    The larger of z and 0 for each entry.
    """
    # BEGIN SOLUTION
    return np.maximum(z, 0)
    # END SOLUTION


def tanh(z: np.ndarray) -> np.ndarray:
    """원소마다 쌍곡탄젠트 (e^z - e^(-z)) / (e^z + e^(-z)). 아주 큰 z에서도 결과는 유한합니다.

    The hyperbolic tangent (e^z - e^(-z)) / (e^z + e^(-z)) for each entry; finite for very large z, too.
    """
    # BEGIN SOLUTION
    return np.tanh(z)
    # END SOLUTION


def sigmoid_grad(z: np.ndarray) -> np.ndarray:
    """sigmoid를 z에서 미분한 값. 받는 것은 활성화 값이 아니라 z입니다.

    The derivative of sigmoid at z. The argument is z, not the activation.
    """
    # BEGIN SOLUTION
    s = 0.5 * (1 + np.tanh(0.5 * z))
    return s * (1 - s)
    # END SOLUTION


def relu_grad(z: np.ndarray) -> np.ndarray:
    """relu를 z에서 미분한 값: z > 0이면 1, 아니면 0. 정확히 0에서는 0으로 약속합니다.

    The derivative of relu at z: 1 where z > 0, else 0; at exactly 0 it is taken to be 0.
    """
    # BEGIN SOLUTION
    return (z > 0).astype(float)
    # END SOLUTION


def tanh_grad(z: np.ndarray) -> np.ndarray:
    """tanh를 z에서 미분한 값. 받는 것은 활성화 값이 아니라 z입니다.

    The derivative of tanh at z. The argument is z, not the activation.
    """
    # BEGIN SOLUTION
    return 1 - np.tanh(z) ** 2
    # END SOLUTION
