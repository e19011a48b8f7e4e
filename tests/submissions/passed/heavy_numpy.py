# Uses linear algebra, FFT, polynomials, einsum and the random module at the top level.
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.polynomial import Polynomial

a = np.random.default_rng(0).normal(size=(300, 300))
np.linalg.svd(a @ a.T)
np.fft.fft2(a)
np.einsum("ij,jk->ik", a, a)
Polynomial.fit(np.arange(5), np.arange(5), 1)
sliding_window_view(np.arange(9), 3).sum()
np.testing.assert_allclose(a, a)


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
