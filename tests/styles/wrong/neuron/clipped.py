# expect: any
import numpy as np

def neuron(x, w, b):
    """뉴런"""
    if x.shape != w.shape:
        raise ValueError("길이가 다릅니다")
    z = np.vdot(w.astype(np.longdouble), x) + b
    return float(1 / (1 + np.exp(-np.clip(z, -6, 6))))

