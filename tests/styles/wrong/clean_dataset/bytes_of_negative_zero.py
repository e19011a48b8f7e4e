# expect: clean_dataset__signs_of_zero
import numpy as np

def clean_dataset(X, y):
    if len(X) != len(y):
        raise ValueError
    ok = [i for i in range(len(X)) if not np.isnan(X[i]).any()]
    g = {}
    for i in ok:
        g.setdefault(X[i].tobytes(), []).append(i)
    kept = [i for i in ok if len({int(y[j]) for j in g[X[i].tobytes()]}) == 1]
    fin = [i for i in kept if g[X[i].tobytes()][0] == i]
    return X[fin], y[fin], {"nan": len(X) - len(ok), "conflict": len(ok) - len(kept), "duplicate": len(kept) - len(fin)}
