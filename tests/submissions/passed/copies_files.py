# Copies files with their modes and times.
import os
import shutil
from pathlib import Path

import numpy as np

Path("a.txt").write_text("x", encoding="utf-8")
shutil.copy2("a.txt", "b.txt")
shutil.move("b.txt", "c.txt")
os.chmod("c.txt", 0o600)
os.utime("c.txt")
os.makedirs("d/e")
shutil.copytree("d", "f")
shutil.rmtree("d")


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
