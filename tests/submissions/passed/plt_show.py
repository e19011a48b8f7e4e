# Draws at the top level; needs no display, and no matplotlib.
import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots(figsize=(4, 3))
ax.plot([1, 2], [3, 4], label="손실")
ax.set_title("loss").set_fontsize(12)
(line,) = plt.plot(np.arange(3))
n, bins, patches = plt.hist([1, 2, 2])
plt.rcParams["font.family"] = "NanumGothic"
with plt.style.context("ggplot"):
    plt.legend()
plt.savefig("loss.png")
plt.show()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
