"""Sentences about packages: those that an exercise has, and what to use instead of others."""

from dlgrade.text import Text

PACKAGES = {
    "numpy": Text(ko="NumPy와 파이썬 표준 라이브러리", en="NumPy and Python's standard library"),
    "torch": Text(ko="NumPy, PyTorch와 파이썬 표준 라이브러리", en="NumPy, PyTorch and Python's standard library"),
    "keras": Text(ko="NumPy, Keras와 파이썬 표준 라이브러리", en="NumPy, Keras and Python's standard library"),
}
# Packages that students import although no exercise has them. Any other missing module may be a file of the student's.
PUBLISHED = frozenset(
    """
    autograd cupy cv2 google h5py huggingface_hub imageio ipywidgets jax keras lightgbm matplotlib networkx numba onnx
    openai pandas pil plotly polars pytorch_lightning requests scipy seaborn skimage sklearn statsmodels sympy
    tensorboard tensorflow tokenizers torch torchaudio torchtext torchvision tqdm transformers xgboost
    """.split()  # noqa: SIM905
)
HERE = Text(ko="이 문제에서 쓸 수 있는 패키지: {names}", en="Packages that this exercise has: {names}.")
INSTEAD = Text(ko="NumPy에 있는 것을 쓰세요: {names}", en="Use what NumPy has: {names}.")
OWN_FILE = Text(
    ko="여러분이 만든 파일 `{name}.py`를 불러오려 했다면: 그 파일은 이 파일과 함께 채점되지 않았습니다. 거기서 쓸 함수를 이 파일에 옮겨 적으세요.",
    en="If `{name}.py` is a file of yours: it was not graded with this one. Put the function that you need into this file.",
)
