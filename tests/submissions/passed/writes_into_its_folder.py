# Writes, reads, renames and removes files in its working folder.
import json
import tempfile
from pathlib import Path

import numpy as np

Path("data.csv").write_text("x,y\n1,2\n", encoding="utf-8")
assert np.loadtxt("data.csv", delimiter=",", skiprows=1).tolist() == [1.0, 2.0]
Path("data.csv").rename("moved.csv")
np.save("weights.npy", np.ones(3))
assert np.load("weights.npy").sum() == 3
Path("모델.json").write_text(json.dumps({"w": 1}), encoding="utf-8")
with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "a.txt").write_text("a", encoding="utf-8")
Path("moved.csv").unlink()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
