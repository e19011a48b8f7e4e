# expect: split_by_group__at_least_one
import random

import numpy as np


def split_by_group(groups, ratios, seed):
    names = sorted(set(groups.tolist()))
    random.Random(seed).shuffle(names)
    sizes = [max(1, int(len(names) * r + 1e-9)) for r in ratios]
    train, val = set(names[: sizes[0]]), set(names[sizes[0] : sizes[0] + sizes[1]])
    which = [0 if g in train else 1 if g in val else 2 for g in groups.tolist()]
    return tuple(np.array([i for i, k in enumerate(which) if k == part], dtype=int) for part in range(3))
