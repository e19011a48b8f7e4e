"""The names of exceptions and types of Python's standard library, NumPy and the frameworks that a report may repeat.
They are written down, since the grader imports neither the frameworks nor most of the standard library."""

from __future__ import annotations

import builtins

LIBRARY_ERRORS = frozenset({
    # The standard library. Many of its modules call their exception `error` or `Error`.
    "BrokenBarrierError", "BrokenExecutor", "BrokenProcessPool", "CalledProcessError", "CancelledError", "CycleError",
    "DivisionByZero", "DivisionUndefined", "Empty", "Error", "FrozenInstanceError", "Full", "Inexact",
    "InvalidOperation", "JSONDecodeError", "Overflow", "ParseError", "PatternError", "PickleError", "PicklingError",
    "StatisticsError", "TimeoutExpired", "TokenError", "TOMLDecodeError", "Underflow", "UnpicklingError",
    "UnsupportedOperation", "error", "gaierror",
    # NumPy.
    "AxisError", "ComplexWarning", "DTypePromotionError", "LinAlgError", "RankWarning", "TooHardError",
    "UFuncTypeError", "VisibleDeprecationWarning",
    # PyTorch.
    "AcceleratorError", "BackendCompilerFailed", "OutOfMemoryError", "TypePromotionError", "Unsupported",
    "_LinAlgError",
    # TensorFlow and Keras.
    "AbortedError", "AlreadyExistsError", "DataLossError", "DeadlineExceededError", "FailedPreconditionError",
    "InternalError", "InvalidArgumentError", "NotFoundError", "OpError", "OperatorNotAllowedInGraphError",
    "OutOfRangeError", "PermissionDeniedError", "ResourceExhaustedError", "UnauthenticatedError", "UnavailableError",
    "UnimplementedError", "UnknownError", "InaccessibleTensorError",
})  # fmt: skip
LIBRARY_TYPES = frozenset({
    *vars(builtins), "NoneType", "builtin_function_or_method", "coroutine", "function", "generator", "method", "module",
    "numpy.ndarray", "torch.Tensor", "tensorflow.python.framework.ops.EagerTensor",
    "tensorflow.python.framework.ops.SymbolicTensor", "keras.src.backend.common.keras_tensor.KerasTensor",
})  # fmt: skip
