import numpy as np
from typing import NamedTuple


class 경험(NamedTuple):
    상태: int
    행동: int
    보상: float
    다음: int
    끝: bool


class 표:
    def __init__(self, 값):
        self.값 = np.array(값, dtype=float, copy=True)

    def 목표(self, e, 할인율):
        return e.보상 + (0.0 if e.끝 else 할인율 * sorted(self.값[e.다음])[-1])

    def 배우기(self, e, 학습률, 할인율):
        self.값[e.상태, e.행동] -= 학습률 * (self.값[e.상태, e.행동] - self.목표(e, 할인율))
        return self.값


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    return 표(Q).배우기(경험(s, a, r, s2, done), alpha, gamma)
