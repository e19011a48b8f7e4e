"""합성곱층의 순전파 / The forward pass of a convolutional layer"""

import numpy as np


def conv2d(X: np.ndarray, W: np.ndarray, b: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """필터마다, 그림 위를 옮겨 가며 겹친 값과 가중치를 곱해 모두 더하고 편향을 더합니다. 필터는 뒤집지 않습니다.

    Each filter is moved over the image; what it covers is multiplied by its weights and summed, and the bias is added.
    The filter is not flipped.

    X: (n, c, h, w);  W: (f, c, kh, kw);  b: (f,);  stride ≥ 1, padding ≥ 0
    채널 수가 다르거나 필터가 그림보다 크면 ValueError / ValueError where channels differ or the filter exceeds the padded image
    → (n, f, (h + 2·padding − kh) // stride + 1, (w + 2·padding − kw) // stride + 1)
    """
    # BEGIN SOLUTION
    n, channels, h, w = X.shape
    filters, of_filter, kh, kw = W.shape
    rows, columns = (h + 2 * padding - kh) // stride + 1, (w + 2 * padding - kw) // stride + 1
    if channels != of_filter or min(rows, columns) < 1:
        raise ValueError(f"filters of shape {W.shape} do not fit images of shape {X.shape}")
    padded = np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    out = np.zeros((n, filters, rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, :, top : top + kh, left : left + kw]
            out[:, :, i, j] = np.einsum("ncuv,fcuv->nf", window, W) + b
    return out
    # END SOLUTION
