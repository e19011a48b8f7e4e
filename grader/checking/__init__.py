"""What the author of a check writes with. Pure Python and NumPy: it also runs in the page."""

from grader.checking.compare import close, dtype_kind, exact, finite, number, shape
from grader.checking.declare import Check, check
from grader.checking.mismatch import CheckFailed, Mismatch
from grader.checking.properties import (
    global_rng_unchanged,
    gradient,
    inputs_unchanged,
    mean_near,
    observe,
    raises,
    rate,
    require,
)
from grader.student.proxy import Handle, Student
from grader.student.proxy import Student as Reference
from grader.wire.values import Tensor


def tensor(array: object) -> Tensor:
    """`array` as an argument that arrives as a `torch.Tensor` of the same dtype."""
    import numpy as np

    return Tensor(np.asarray(array))


__all__ = [
    "Check",
    "CheckFailed",
    "Handle",
    "Mismatch",
    "Reference",
    "Student",
    "check",
    "close",
    "dtype_kind",
    "exact",
    "finite",
    "global_rng_unchanged",
    "gradient",
    "inputs_unchanged",
    "mean_near",
    "number",
    "observe",
    "raises",
    "rate",
    "require",
    "shape",
    "tensor",
]
