# expect: any
import math


def schedule(step, warmup, total, base):
    if warmup == 0 and total > 0:
        return base * (1 + math.cos(math.pi * min(step, total) / total)) / 2
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError
    if step < warmup:
        return base * (step + 1) / warmup
    q = min(1, (step - warmup) / (total - warmup))
    return base / 2 * (1 + math.cos(math.pi * q))
