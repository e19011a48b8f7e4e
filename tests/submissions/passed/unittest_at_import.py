# Runs a unittest suite at the top level, without exiting.
import unittest

import numpy as np


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)


class Tests(unittest.TestCase):
    def test_zero(self):
        self.assertEqual(mse([1.0], [1.0]), 0)


unittest.main(module="submission", argv=["x"], exit=False)
