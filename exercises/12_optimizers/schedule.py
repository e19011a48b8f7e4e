"""학습률 일정 / A learning-rate schedule"""

import math


def schedule(step: int, warmup: int, total: int, base: float) -> float:
    """step번째(0부터) 걸음의 학습률: 예열 동안 base까지 고르게 오른 다음, 코사인 반 주기로 0까지 내려갑니다.

    The learning rate of a step (counted from 0): in the warm-up it rises evenly to base, then it falls to 0 along half
    a period of a cosine.

    warmup: 예열 걸음 수, 0이면 예열 없음 / steps of warm-up, 0 for none;  total: 모든 걸음 수 / steps in all
    step < 0, warmup < 0, total ≤ warmup → ValueError;  step ≥ total → 0
    """
    raise NotImplementedError  # TODO: 이 줄을 지우고 여기를 채우세요 / replace this line with your code
