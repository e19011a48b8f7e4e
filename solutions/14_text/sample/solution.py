"""모델에게 글을 쓰게 하기 / Letting a model write"""

import numpy as np


def sample(P: np.ndarray, start: int, n: int, rng: np.random.Generator, temperature: float) -> np.ndarray:
    """바로 앞의 번호 a에 대해 P[a, b]의 1/temperature 제곱에 비례하는 확률로 다음 번호 b를 뽑는 일을 n번 합니다.

    n times over draws the next number b with a probability proportional to P[a, b] to the power of 1/temperature, where
    a is the number before it.

    P: (V, V), 각 행의 합은 1, 0이 있을 수 있음 / each row adds up to 1, may hold zeros
    start: 처음 번호, 결과에는 들어가지 않음 / the first number, not in the result
    temperature ≤ 0 → ValueError
    → ids, (n,)
    """
    # BEGIN SOLUTION
    if temperature <= 0:
        raise ValueError("temperature has to be positive")
    powers = (P / P.max(axis=1, keepdims=True)) ** (1 / temperature)
    ids = np.zeros(n, dtype=int)
    last = start
    for i in range(n):
        last = ids[i] = rng.choice(len(P), p=powers[last] / powers[last].sum())
    return ids
    # END SOLUTION
