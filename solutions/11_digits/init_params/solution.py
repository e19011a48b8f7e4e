"""처음 가중치 / Initial weights"""

from itertools import pairwise

import numpy as np


def init_params(sizes: list[int], rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """층마다 (W, b)를 만듭니다: W는 평균 0, 분산 2/(들어오는 수)인 난수, b는 0.

    sizes [d0, d1, …, dL]은 입력부터 출력까지의 크기이고, k번째 층의 W는 (d(k-1), dk), b는 (dk,)입니다.
    난수는 rng만 씁니다.

    (W, b) of each layer: W holds random numbers of mean 0 and variance 2/(number of inputs), b zeros.

    sizes [d0, d1, …, dL] are the sizes from input to output; W of layer k is (d(k-1), dk), b is (dk,).
    All randomness comes from rng.

    → [(W, b), …]
    """
    # BEGIN SOLUTION
    params = []
    for inputs, outputs in pairwise(sizes):
        W = rng.normal(0, np.sqrt(2 / inputs), size=(inputs, outputs))
        params.append((W, np.zeros(outputs)))
    return params
    # END SOLUTION
