"""Which packages an exercise has, and what stands in for those that it has not."""

from dlgrade.text import Text

PACKAGES = {
    "numpy": Text(ko="NumPy와 파이썬 표준 라이브러리", en="NumPy and Python's standard library"),
    "torch": Text(ko="NumPy, PyTorch와 파이썬 표준 라이브러리", en="NumPy, PyTorch and Python's standard library"),
    "keras": Text(ko="NumPy, Keras와 파이썬 표준 라이브러리", en="NumPy, Keras and Python's standard library"),
}
HERE = Text(ko="이 문제에서 쓸 수 있는 패키지: {names}", en="Packages that this exercise has: {names}.")
INSTEAD = Text(ko="NumPy에 있는 것을 쓰세요: {names}", en="Use what NumPy has: {names}.")
