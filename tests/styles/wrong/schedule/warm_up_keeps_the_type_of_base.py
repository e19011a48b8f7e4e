# expect: any
import math


def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError("bad numbers")
    if step < warmup:
        return type(base)(base * (step + 1) / warmup)
    if step >= total:
        return 0.0
    q = (step - warmup) / (total - warmup)
    return base * (1 + math.cos(math.pi * q)) / 2
