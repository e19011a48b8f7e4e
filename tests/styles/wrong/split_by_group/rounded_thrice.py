# expect: split_by_group__rest_lost
import random

import numpy as np


def split_by_group(groups, ratios, seed):
    members = {}
    for i, g in enumerate(groups):
        members.setdefault(int(g), []).append(i)
    names = list(members)
    random.Random(seed).shuffle(names)
    out, at = [], 0
    for r in ratios:
        k = round(r * len(names))
        part = []
        for name in names[at : at + k]:
            part += members[name]
        at += k
        out.append(np.array(part, dtype=int))
    return tuple(out)
