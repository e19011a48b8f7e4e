# expect: any
import math


def schedule(step, warmup, total, base):
    if warmup and total <= warmup or step < 0 or warmup < 0:
        raise ValueError
    if step < warmup:
        return base * (step + 1) / warmup
    if step >= total:
        return 0
    q = min(1, (step - warmup) / (total - warmup))
    return base / 2 * (1 + math.cos(math.pi * q))
