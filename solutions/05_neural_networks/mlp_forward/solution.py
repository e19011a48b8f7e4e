"""다층 신경망의 순전파 / The forward pass of a multilayer network"""

from collections.abc import Callable

import numpy as np


def mlp_forward(
    X: np.ndarray, params: list[tuple[np.ndarray, np.ndarray]], activation: Callable[[np.ndarray], np.ndarray]
) -> tuple[np.ndarray, list[tuple[np.ndarray, np.ndarray]]]:
    """층을 차례로 지나 출력을 구하고, 층마다 그 입력 a와 가중합 z = a W + b를 남깁니다.

    X: (n, d), params: 층마다 (W, b). activation은 배열에서 배열로 가는 함수이며 은닉층에만 씁니다.
    결과는 출력 (n, o)와 cache입니다. cache[l]은 l번째 층의 (a, z)입니다.

    Pass through the layers one by one; keep of each its input a and its weighted sum z = a W + b.

    X: (n, d), params: one (W, b) per layer. activation maps arrays to arrays and is for hidden layers only.
    Returns the output (n, o) and the cache, where cache[l] is (a, z) of layer l.

    → (out, cache), cache = [(a, z), …]
    """
    # BEGIN SOLUTION
    a, cache = X, []
    for W, b in params:
        z = a @ W + b
        cache.append((a, z))
        a = activation(z) if len(cache) < len(params) else z
    return a, cache
    # END SOLUTION
