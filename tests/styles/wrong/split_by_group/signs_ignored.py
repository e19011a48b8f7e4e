# expect: split_by_group__signs_ignored
import numpy as np

import random
from collections import defaultdict
def split_by_group(groups, ratios, seed):
    where = defaultdict(list)
    for i, g in enumerate(abs(groups).tolist()):
        where[g].append(i)
    names = sorted(where)
    random.Random(seed).shuffle(names)
    k = len(names)
    a = round(k * ratios[0]); b = a + round(k * ratios[1])
    parts = names[:a], names[a:b], names[b:]
    return tuple(np.array([i for g in p for i in where[g]], dtype=int) for p in parts)

