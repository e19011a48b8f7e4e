# Writes temporary files of every kind, which open their folder first.
import tempfile
from pathlib import Path

import numpy as np

with tempfile.TemporaryDirectory() as folder:
    Path(folder, "a.txt").write_text("값", encoding="utf-8")
with tempfile.NamedTemporaryFile() as file:
    file.write(b"x")
with tempfile.TemporaryFile("w+") as file:
    file.write("x")


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
