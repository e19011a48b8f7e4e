# expect: any
import math


def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError("schedule")
    if step < warmup * 1.0 and warmup > 1:
        return base * (step + 1) / warmup
    if step >= total:
        return 0.0
    q = (step - warmup) / (total - warmup)
    return base * (1 + math.cos(math.pi * q)) / 2
