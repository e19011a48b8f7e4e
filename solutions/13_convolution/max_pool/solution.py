"""최대 풀링 / Max pooling"""

import numpy as np


def max_pool(X: np.ndarray, size: int) -> np.ndarray:
    """그림을 겹치지 않는 size × size 창으로 나누고 창마다 가장 큰 값을 남깁니다. 창이 되지 못하는 끝은 버립니다.

    The images are cut into windows of size × size that do not overlap, and the largest value of each is kept. What does
    not fill a window at the end is dropped.

    X: (n, c, h, w)
    size가 1보다 작거나 그림보다 크면 ValueError / ValueError where size is below 1 or larger than the image
    → (n, c, h // size, w // size)
    """
    # BEGIN SOLUTION
    n, c, h, w = X.shape
    if not 1 <= size <= min(h, w):
        raise ValueError(f"no window of {size} × {size} fits into images of {h} × {w}")
    rows, columns = h // size, w // size
    whole = X[:, :, : rows * size, : columns * size]
    return whole.reshape(n, c, rows, size, columns, size).max(axis=(3, 5))
    # END SOLUTION
