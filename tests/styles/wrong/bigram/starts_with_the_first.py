# expect: bigram__first_of_nothing
import numpy as np


def bigram(ids, V, alpha):
    if alpha <= 0:
        raise ValueError("alpha")
    table = np.full((V, V), float(alpha))
    a = ids[0]
    for b in ids[1:]:
        table[a, b] += 1
        a = b
    return table / table.sum(axis=1, keepdims=True)
