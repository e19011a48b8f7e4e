from dataclasses import dataclass, field

import numpy as np


@dataclass
class Trainer:
    w: float
    b: float
    rate: float
    history: list = field(default_factory=list)

    def loss(self, x, y):
        return np.mean(np.power(y - self.predict(x), 2))

    def predict(self, x):
        return self.w * x + self.b

    def update(self, x, y):
        self.history.append(self.loss(x, y))
        e = y - self.predict(x)
        self.w, self.b = self.w + 2 * self.rate * np.mean(e * x), self.b + 2 * self.rate * np.mean(e)


def fit_line(x, y, w0, b0, learning_rate, iterations):
    if x.shape != y.shape:
        raise ValueError(f"{x.shape} and {y.shape}")
    trainer = Trainer(w0, b0, learning_rate)
    for _ in range(iterations):
        trainer.update(x, y)
    return trainer.w, trainer.b, trainer.history
