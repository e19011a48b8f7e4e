import numpy as np


def dense_backward(dout, cache):
    입력, 가중치, 편향 = cache
    if np.shape(dout) != (입력.shape[0], 가중치.shape[1]):
        raise ValueError("모양이 (n, o)가 아닙니다")
    return (
        np.einsum("no,io->ni", dout, 가중치),
        np.einsum("ni,no->io", 입력, dout),
        np.einsum("no->o", dout),
    )
