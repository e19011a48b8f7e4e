"""미니배치 / Minibatches"""

import numpy as np


def minibatches(n: int, size: int, rng: np.random.Generator) -> list[np.ndarray]:
    """한 에포크의 배치: 0부터 n - 1까지의 번호를 rng로 섞어 size개씩 자른 배열의 목록.

    번호마다 정확히 한 번 나옵니다. n이 size로 나누어떨어지지 않으면 마지막 배치만 작습니다.
    같은 rng로 다시 부르면 순서가 달라집니다. 난수는 rng만 씁니다.

    The batches of one epoch: a list of integer arrays that hold the numbers 0 to n - 1, shuffled by rng
    and cut into pieces of the given size.

    Each number occurs exactly once. Where size does not divide n, the last batch alone is smaller.
    Another call with the same rng gives another order. All randomness comes from rng.
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
