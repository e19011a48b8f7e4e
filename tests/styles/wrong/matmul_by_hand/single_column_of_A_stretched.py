# expect: any
def matmul_by_hand(A, B):
    if A.shape[1] not in (1, B.shape[0]):
        raise ValueError
    return (A[:, :, None] * B).sum(axis=1)
