"""ε-탐욕 행동 / Epsilon-greedy action"""

import numpy as np


def epsilon_greedy(Q: np.ndarray, eps: float, rng: np.random.Generator) -> int:
    """확률 eps로 아무 행동이나, 나머지 확률로 값이 가장 큰 행동을 고릅니다.

    Q: (k,) 한 상태에서 행동 k개의 값. 결과는 0부터 k - 1까지의 정수입니다.
    탐험은 모든 행동에서 고르게 뽑고, 가장 큰 값이 여럿이면 그 가운데 고르게 뽑습니다.
    난수는 rng만 씁니다. eps가 [0, 1] 밖이면 ValueError를 일으킵니다.

    With probability eps choose any action, else one of the largest value.

    Q: (k,) the values of k actions in one state. Returns an integer from 0 to k - 1. Exploration draws
    evenly from all actions; of several largest values one is drawn evenly. All randomness comes from rng.
    Raises ValueError when eps is outside [0, 1].
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
