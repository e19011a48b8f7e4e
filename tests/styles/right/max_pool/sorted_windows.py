import numpy as np


def max_pool(X, size):
    h, w = X.shape[-2:]
    if size < 1 or size > h or size > w:
        raise ValueError("창의 크기가 맞지 않습니다")
    행들 = np.split(X[:, :, : h - h % size], h // size, axis=2)
    결과 = []
    for 띠 in 행들:
        칸들 = np.split(띠[..., : w - w % size], w // size, axis=3)
        결과.append(np.stack([칸.reshape(*X.shape[:2], -1).max(-1) for 칸 in 칸들], axis=-1))
    return np.stack(결과, axis=2)
