import numpy as np


def softmax(Z: np.ndarray) -> np.ndarray:
    결과 = np.empty(Z.shape, np.float32)
    for i, 점수 in enumerate(Z):
        지수 = np.exp(np.subtract(점수, np.partition(점수, -1)[-1], dtype=np.float32))
        결과[i] = 지수 / 지수.sum()
    return 결과
