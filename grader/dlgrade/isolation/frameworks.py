"""The table of frameworks that exercises are written with: one row for each. Everything that depends on the framework
is in this table, in the messages (`packages.PACKAGES`) or in the checks of its exercises.

The worker imports this table too, so it may import only the standard library. The functions in a row never import the
framework; they receive its module, or one of its values, as an argument.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Needs = Literal["numpy", "torch", "keras"]
"""The values of `needs` in the front matter of a task."""
NEEDS: tuple[Needs, ...] = get_args(Needs)
DISTRIBUTIONS = {"tensorflow": ("tensorflow", "tensorflow-cpu", "tf-nightly")}
"""Package → the distributions that contain it, for packages whose distribution has another name."""


@dataclass(frozen=True, slots=True)
class Framework:
    """One row of the table. Packages have the names by which they are imported."""

    title: str
    module: str
    """The package to look for: without it the exercise cannot be graded."""
    extra: str = ""
    """The extra of dlgrade that installs the framework; "" if it is always installed."""
    installs: tuple[str, ...] = ()
    """The packages that the extra installs."""
    libraries: tuple[str, ...] = ()
    """The packages that its exercises may import. The libraries of all other rows are withheld from them."""
    withholds: tuple[str, ...] = ()
    """Further packages that its exercises may not import, because they contain what the student has to write."""
    preload: tuple[str, ...] = ()
    """The modules that are imported before the time of a submission is measured."""
    preload_for_forks: tuple[str, ...] = ()
    """Further modules that a server imports before it forks, so that not every worker has to import them."""
    start: Callable[[Any], object] | None = None
    """Called with the module after it was preloaded, to set options that save time. It must not run an
    operation of the framework."""
    rehearse: Callable[[Any], object] | None = None
    """Called with the module in a spare worker, before a submission arrives. It does once what a submission will do, so
    that the framework has initialised itself by then, and leaves no trace that a submission could see."""
    seed: Callable[[Any, int], object] | None = None
    """Seed the module's global random stream."""
    tensor: Callable[[Any, Any], object] | None = None
    """From the module and a NumPy array to the tensor that the student's function gets for a `checking.tensor`."""
    model_suffixes: tuple[str, ...] = ()
    """How files end in which it keeps a model."""
    error_names: tuple[str, ...] = ()
    """The names of the module's own exceptions that a report may repeat."""
    type_names: tuple[str, ...] = ()
    """The names of its types, with their modules, that a report may repeat."""
    tensor_type: str = ""
    """The name of the module's class of tensors, if `array` is needed to read them."""
    array: Callable[[Any, Any], Any] | None = None
    """From the module and one of its tensors to a value that NumPy can read."""
    converted: tuple[str, ...] = ()
    """The libraries whose tensors `np.asarray` can read. Tensors with a method `numpy` need no entry."""
    backend_variable: str = ""
    """The environment variable that names the backend, if there are several."""
    backends: tuple[str, ...] = ()
    """The backends, in the order in which the framework prefers them."""
    home_variable: str = ""
    """The environment variable that names the folder in which the framework keeps its files."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Environment variables that silence the framework's log in a worker and limit it to one thread."""
    time_factor: float = 1.0
    """Factor on all time limits: the first training step may compile a graph, which alone takes a second."""
    call_factor: float = 10.0
    """A call may take this many times as long as the longest call of the solution."""
    proof_takes_every_pair: int = 1
    """A proof tries every n-th pair of mistakes. The number is larger for frameworks with slow training steps."""
    proof_seeds_in_a_process: int = 20
    """The number of seeds that one process of a proof tries. It is smaller for a framework that keeps
    memory of each program."""


def _torch_array(torch: Any, value: Any) -> Any:
    """A dense copy of a tensor on the CPU, with entries of a type that NumPy has."""
    plain = value.detach().to("cpu")
    if plain.is_quantized:
        plain = plain.dequantize()
    if plain.layout != torch.strided:
        plain = plain.to_dense()
    if plain.is_floating_point() and plain.dtype not in (torch.float16, torch.float32, torch.float64):
        plain = plain.float()
    return plain.resolve_conj().resolve_neg().numpy()


def _start_keras(keras: Any) -> None:
    """Switch off TensorFlow's graph optimiser. Every model is traced anew, and for small networks optimising its graph
    takes longer than it saves: a seventh of the model's whole time."""
    if keras.config.backend() == "tensorflow":
        tensorflow = importlib.import_module("tensorflow")
        tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def _rehearse_keras(keras: Any) -> None:
    """Train a model for two steps, then clear Keras' names and states. Its backend stays initialised."""
    model = keras.Sequential([keras.Input(shape=(1,)), keras.layers.Dense(1)])
    model.compile(optimizer="sgd", loss="mse")
    data = keras.ops.convert_to_numpy(keras.ops.zeros((2, 1)))
    model.train_on_batch(data, data)
    model.fit(data, data, verbose=0)
    keras.utils.clear_session()


FRAMEWORKS: dict[Needs, Framework] = {
    "numpy": Framework(
        title="NumPy",
        module="numpy",
        withholds=("scipy", "sklearn", "statsmodels", "autograd", "tinygrad"),
        # A loop in plain Python is slower than NumPy by about this factor. With a framework, all solutions spend their
        # time in the same operations.
        call_factor=30.0,
    ),
    "torch": Framework(
        title="PyTorch",
        module="torch",
        extra="torch",
        installs=("torch",),
        libraries=("torch",),
        model_suffixes=(".pt", ".pth"),
        preload=("torch",),
        preload_for_forks=("torch._dynamo",),  # the first optimizer step imports it, which takes a second
        start=lambda torch: torch.set_num_threads(1),
        seed=lambda torch, seed: torch.manual_seed(seed),
        tensor=lambda torch, array: torch.from_numpy(array),
        error_names=(
            "AcceleratorError",
            "BackendCompilerFailed",
            "OutOfMemoryError",
            "TypePromotionError",
            "Unsupported",
            "_LinAlgError",
        ),
        type_names=("torch.Tensor", "torch.nn.parameter.Parameter"),
        tensor_type="Tensor",
        array=_torch_array,
        time_factor=1.5,
    ),
    "keras": Framework(
        title="Keras",
        proof_takes_every_pair=10,
        proof_seeds_in_a_process=1,  # Keras keeps the graph of every trained program, half a gigabyte a seed
        module="keras",
        extra="tensorflow",  # Keras needs a backend; this extra brings both
        installs=("keras", "tensorflow"),
        libraries=("keras", "tensorflow", "torch", "jax", "jaxlib"),
        model_suffixes=(".keras", ".h5"),
        preload=("keras",),
        start=_start_keras,
        rehearse=_rehearse_keras,
        error_names=(
            "AbortedError",
            "AlreadyExistsError",
            "DataLossError",
            "DeadlineExceededError",
            "FailedPreconditionError",
            "InaccessibleTensorError",
            "InternalError",
            "InvalidArgumentError",
            "NotFoundError",
            "OpError",
            "OperatorNotAllowedInGraphError",
            "OutOfRangeError",
            "PermissionDeniedError",
            "ResourceExhaustedError",
            "UnauthenticatedError",
            "UnavailableError",
            "UnimplementedError",
            "UnknownError",
        ),
        type_names=(
            "keras.src.backend.common.keras_tensor.KerasTensor",
            "tensorflow.python.framework.ops.EagerTensor",
            "tensorflow.python.framework.ops.SymbolicTensor",
        ),
        converted=("keras", "jax", "jaxlib"),
        backend_variable="KERAS_BACKEND",
        backends=("tensorflow", "torch", "jax"),
        home_variable="KERAS_HOME",
        variables={"TF_CPP_MIN_LOG_LEVEL": "3", "TF_NUM_INTRAOP_THREADS": "1", "TF_NUM_INTEROP_THREADS": "1"},
        time_factor=3.0,
    ),
}
LIBRARIES = tuple(dict.fromkeys(name for row in FRAMEWORKS.values() for name in row.libraries))
"""Every package whose objects may be tensors."""


def withheld_from(framework: Framework) -> tuple[str, ...]:
    """The packages that an exercise with this framework may not import."""
    return (*(name for name in LIBRARIES if name not in framework.libraries), *framework.withholds)
