"""임베딩의 기울기 / Gradient of an embedding"""

import numpy as np


def embedding_backward(ids: np.ndarray, dout: np.ndarray, V: int) -> np.ndarray:
    """out = E[ids]의 역전파: dE[v]는 번호가 v인 자리들의 dout을 모두 더한 것입니다.

    Backward pass of out = E[ids]: dE[v] is the sum of dout over all places whose number is v.

    ids: 0부터 V − 1까지의 번호, 모양은 무엇이든 / numbers from 0 to V − 1 in any shape, (…)
    dout: (…, d), ids의 모양 뒤에 d / the shape of ids, then d
    → dE, (V, d)
    """
    # BEGIN SOLUTION
    dE = np.zeros((V, dout.shape[-1]))
    np.add.at(dE, ids, dout)
    return dE
    # END SOLUTION
