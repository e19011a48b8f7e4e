# Drawing and notebook packages in many forms; none of them is an answer.
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import plotly.express as px
import plotly.graph_objects as go
import seaborn as sns
from bokeh.plotting import figure, output_notebook
from google.colab import drive, files
from IPython.display import HTML, Image, clear_output, display
from ipywidgets import interact, widgets
from matplotlib import cm, font_manager, rc
from matplotlib.animation import FuncAnimation
from matplotlib.colors import ListedColormap
from matplotlib.ticker import MaxNLocator
from mpl_toolkits.axes_grid1 import make_axes_locatable
from mpl_toolkits.mplot3d import Axes3D
from tqdm.auto import tqdm
from tqdm.contrib import tenumerate, tzip

matplotlib.use("Agg")
plt.rcParams["font.family"] = "Malgun Gothic"
plt.style.use("ggplot")
drive.mount("/content/drive")
fig, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
fig, axes = plt.subplots(2, 3)
for ax in axes.flat:
    ax.plot([1, 2], [3, 4])
axes[1, 2].set_title("x")
only = plt.figure().add_subplot(111, projection="3d")
counts, bins, patches = plt.hist(np.arange(5))
print(f"{counts.max():.2f}", bins + 1, -patches, counts / 2 > 1)
(line,) = plt.plot([1, 2])
colors = cm.viridis(np.linspace(0, 1, 3))
sns.set_theme(style="whitegrid")
px.scatter(x=[1], y=[2]).show()
go.Figure(data=[go.Scatter(x=[1], y=[2])]).update_layout(title="x").show()
tqdm.write("epoch 1")
tqdm.pandas()
assert [i for i, _ in tenumerate([5, 6])] == [0, 1]
assert list(tzip([1], [2])) == [(1, 2)]
display(fig)
clear_output(wait=True)


class Frames(FuncAnimation):
    """Derives from a stand-in."""


@interact
def twice(x=1):
    return 2 * x


assert twice(3) == 6
with tqdm(total=2) as bar:
    bar.update(1)
    bar.set_postfix(loss=1.0)
plt.show()


def mse(y_true, y_pred):
    if np.shape(y_true) != np.shape(y_pred):
        raise ValueError("shapes differ")
    return np.mean((np.asarray(y_true, dtype=float) - y_pred) ** 2)
