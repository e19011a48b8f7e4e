# expect: schedule__end_before_errors
import numpy as np
import math

def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0:
        raise ValueError
    if step >= total:
        return 0.0
    if total <= warmup:
        raise ValueError
    if step < warmup:
        return base * (step + 1) / warmup
    q = (step - warmup) / (total - warmup)
    return base * (1 + math.cos(math.pi * q)) / 2
