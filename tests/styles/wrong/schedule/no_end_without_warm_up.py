# expect: any
import math


def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError
    if warmup == 0:
        return base * (1 + math.cos(math.pi * step / total)) / 2
    if step < warmup:
        return base * (step + 1) / warmup
    if step >= total:
        return 0.0
    return base * (1 + math.cos(math.pi * (step - warmup) / (total - warmup))) / 2
