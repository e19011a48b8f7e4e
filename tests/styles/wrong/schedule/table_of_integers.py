# expect: any
import numpy as np


def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError("bad numbers")
    if step >= total:
        return 0.0
    rates = np.full(total, base)
    if warmup:
        rates[:warmup] = base * np.arange(1, warmup + 1) / warmup
    q = np.arange(total - warmup) / (total - warmup)
    rates[warmup:] = base * (1 + np.cos(np.pi * q)) / 2
    return float(rates[step])
