"""Q-학습의 갱신 / The Q-learning update"""

import numpy as np


def q_update(Q: np.ndarray, s: int, a: int, r: float, s2: int, done: bool, alpha: float, gamma: float) -> np.ndarray:
    """상태 s에서 행동 a로 보상 r을 받고 s2에 온 경험으로 Q를 갱신한 새 표를 돌려줍니다.

    Q: (상태 수, 행동 수). Q[s, a] ← Q[s, a] + alpha (목표 - Q[s, a])이고 목표는 r + gamma max Q[s2]입니다.
    done이면 뒤가 없으므로 목표는 r입니다. 결과는 언제나 실수이며 받은 Q는 그대로입니다.

    Return a new table after the experience that action a in state s gave reward r and led to s2.

    Q: (states, actions). Q[s, a] ← Q[s, a] + alpha (target - Q[s, a]) with target r + gamma max Q[s2];
    when done, nothing follows and the target is r. The result is float; the given Q stays as it is.
    """
    # BEGIN SOLUTION
    target = r if done else r + gamma * Q[s2].max()
    updated = Q.astype(float)  # a copy
    updated[s, a] += alpha * (target - updated[s, a])
    return updated
    # END SOLUTION
