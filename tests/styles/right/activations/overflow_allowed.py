import numpy as np

# 넘침 경고는 나지만 1 / inf = 0이므로 결과는 맞습니다


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 1.0 / (1.0 + np.exp(-z))


def relu(z: np.ndarray) -> np.ndarray:
    return z * (z > 0)


def tanh(z: np.ndarray) -> np.ndarray:
    return 1 - 2 / (np.exp(2.0 * z) + 1)


def sigmoid_grad(z: np.ndarray) -> np.ndarray:
    return (값 := sigmoid(z)) * (1 - 값)


def relu_grad(z: np.ndarray) -> np.ndarray:
    return z > 0


def tanh_grad(z: np.ndarray) -> np.ndarray:
    return 1 - tanh(z) ** 2
