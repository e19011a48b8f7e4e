# expect: schedule__one_step_is_none
import numpy as np
import math

def schedule(step, warmup, total, base):
    if step < 0 or warmup < 0 or total <= warmup:
        raise ValueError
    if warmup <= 1:
        warmup = 0
    if step < warmup:
        return base * (step + 1) / warmup
    if step >= total:
        return 0.0
    q = (step - warmup) / (total - warmup)
    return base * (1 + math.cos(math.pi * q)) / 2
