import numpy as np
from dataclasses import dataclass


@dataclass(frozen=True)
class 직선:
    기울기: float
    절편: float

    def 차이(self, 다른):
        return max(상대(self.기울기, 다른.기울기), 상대(self.절편, 다른.절편))

    @property
    def 발산(self):
        return not (np.isfinite(self.기울기) and np.isfinite(self.절편))


def 상대(p, q):
    return 0.0 if p == q else abs(p - q) / max(abs(p), abs(q))


def three_ways_agree(ways, x, y, w0, b0, learning_rate, epochs, rtol):
    직선들 = []
    for 방법 in ways.values():
        w, b, _ = 방법(x, y, w0, b0, learning_rate, epochs)
        직선들.append(직선(w, b))
    if any(하나.발산 for 하나 in 직선들):
        return False, float("inf")
    가장_큰 = max(하나.차이(다른) for 하나 in 직선들 for 다른 in 직선들)
    return bool(가장_큰 <= rtol), 가장_큰
