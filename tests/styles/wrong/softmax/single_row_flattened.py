# expect: any
import numpy as np

import math
def softmax(Z):
    out = []
    for row in Z.tolist():
        m = max(row)
        es = [math.exp(v - m) for v in row]
        s = math.fsum(es)
        out.append([e / s for e in es])
    return np.array(out) if len(out) > 1 else np.array(out[0])

