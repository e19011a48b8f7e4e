from copy import deepcopy
from dataclasses import dataclass


@dataclass
class Agent:
    table: list
    alpha: float
    gamma: float

    def learn(self, s, a, r, s2, done):
        best = sorted(self.table[s2])[-1]
        y = r + (0 if done else self.gamma * best)
        self.table[s][a] += self.alpha * (y - self.table[s][a])
        return self.table


def q_update(Q, s, a, r, s2, done, alpha, gamma):
    return Agent(deepcopy((Q * 1.0).tolist()), alpha, gamma).learn(s, a, r, s2, done)
