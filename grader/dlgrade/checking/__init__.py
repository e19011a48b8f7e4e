"""The functions and types that the author of a check imports. They need only Python and NumPy, since checks also run in
the web page."""

from dlgrade.checking.compare import close, dtype_kind, exact, few, finite, number, shape, told_as
from dlgrade.checking.declare import Check, check
from dlgrade.checking.inputs import in_each_kind
from dlgrade.checking.mismatch import CheckFailed, Mismatch
from dlgrade.checking.pace import Pace, carried, of_the_rate, pace
from dlgrade.checking.properties import (
    global_rng_unchanged,
    gradient,
    inputs_unchanged,
    mean_near,
    new_arrays,
    observe,
    raises,
    rate,
    require,
)
from dlgrade.checking.updates import Update, of_the_first, of_the_gradient, of_the_samples, telling_errors
from dlgrade.checking.variants import mistake, right
from dlgrade.isolation.student.handle import Handle
from dlgrade.isolation.student.proxy import Student
from dlgrade.isolation.student.proxy import Student as Reference
from dlgrade.isolation.wire.values import Tensor


def tensor(array: object) -> Tensor:
    """An argument that the submission receives as a tensor of its framework, with the shape and dtype of `array`."""
    import numpy as np

    return Tensor(np.asarray(array))


__all__ = [
    "Check",
    "CheckFailed",
    "Handle",
    "Mismatch",
    "Pace",
    "Reference",
    "Student",
    "Update",
    "carried",
    "check",
    "close",
    "dtype_kind",
    "exact",
    "few",
    "finite",
    "global_rng_unchanged",
    "gradient",
    "in_each_kind",
    "inputs_unchanged",
    "mean_near",
    "mistake",
    "new_arrays",
    "number",
    "observe",
    "of_the_first",
    "of_the_gradient",
    "of_the_rate",
    "of_the_samples",
    "pace",
    "raises",
    "rate",
    "require",
    "right",
    "shape",
    "telling_errors",
    "tensor",
    "told_as",
]
