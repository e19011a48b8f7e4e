"""The frameworks that exercises are written with: one row each. All that the course knows of a framework is here, in
the messages (`packages.PACKAGES`) and in the checks of its exercises.

The worker reads this table beside the student's code, so it imports the standard library alone. A function of a row is
given the framework's module, or a value of it, by whoever has imported it.
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
"""Package → the distributions that bring it, where they are not called like the package."""


@dataclass(frozen=True, slots=True)
class Framework:
    """One row. Packages are named as they are imported."""

    title: str
    module: str
    """The package to look for: without it the exercise cannot be graded."""
    extra: str = ""
    """The extra of this package that installs it; "" for what is always installed."""
    installs: tuple[str, ...] = ()
    """The packages that the extra brings."""
    libraries: tuple[str, ...] = ()
    """The packages that its exercises may import. The libraries of all other rows are withheld from them."""
    withholds: tuple[str, ...] = ()
    """Further packages that do what its exercises ask the student to write."""
    preload: tuple[str, ...] = ()
    """The modules that are imported before a submission's time begins."""
    preload_for_forks: tuple[str, ...] = ()
    """The modules that a server imports besides, so that its workers do not import them one by one."""
    start: Callable[[Any], object] | None = None
    """What is called with the module when it was preloaded: settings that save time, which no operation may need."""
    rehearse: Callable[[Any], object] | None = None
    """What is called with the module in a worker that is made ready ahead. It does what a submission will do for the
    first time, so that the framework has set itself up by then, and leaves no trace that a submission could see."""
    seed: Callable[[Any, int], object] | None = None
    """Seed the module's global random stream."""
    tensor: Callable[[Any, Any], object] | None = None
    """The module and a NumPy array → a tensor, which is what `checking.tensor` arrives as."""
    tensor_type: str = ""
    """The module's class of tensors, if its instances are read by `array`."""
    array: Callable[[Any, Any], Any] | None = None
    """The module and one of its tensors → something that NumPy reads."""
    converted: tuple[str, ...] = ()
    """The libraries whose tensors NumPy reads by itself. Tensors with a method `numpy` need no entry."""
    backend_variable: str = ""
    """The environment variable that names the backend, if there are several."""
    backends: tuple[str, ...] = ()
    """The backends, in the order in which the framework prefers them."""
    home_variable: str = ""
    """The environment variable of the folder in which it keeps its files."""
    variables: Mapping[str, str] = field(default_factory=dict)
    """Environment variables of a worker that keep it quiet and at one thread."""
    time_factor: float = 1.0
    """Times the plain time limits: a first step of training may compile a graph, which takes a second by itself."""
    call_factor: float = 10.0
    """A call may take so many times what the solution's longest call takes."""
    proof_takes_every_pair: int = 1
    """Of so many pairs of mistakes a proof tries one: more where one training step takes most of a second."""
    proof_seeds_in_a_process: int = 20
    """So many seeds are tried by one process of a proof: fewer where the module keeps something of each program."""


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
    """Do without the rewriting of graphs that TensorFlow does before it runs one: every model is traced anew, and for
    networks of this size the rewriting takes longer than it saves, a seventh of what a model costs."""
    if keras.config.backend() == "tensorflow":
        tensorflow = importlib.import_module("tensorflow")
        tensorflow.config.optimizer.set_experimental_options({"disable_meta_optimizer": True})


def _rehearse_keras(keras: Any) -> None:
    """Train a model for two steps. Keras' names and states are forgotten afterwards; its backend goes on running."""
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
        # Plain Python in place of NumPy is slower by this order where arrays are large enough to matter; with a
        # framework everyone pays for the same operations.
        call_factor=30.0,
    ),
    "torch": Framework(
        title="PyTorch",
        module="torch",
        extra="torch",
        installs=("torch",),
        libraries=("torch",),
        preload=("torch",),
        preload_for_forks=("torch._dynamo",),  # the first optimizer step imports it, which takes a second
        start=lambda torch: torch.set_num_threads(1),
        seed=lambda torch, seed: torch.manual_seed(seed),
        tensor=lambda torch, array: torch.from_numpy(array),
        tensor_type="Tensor",
        array=_torch_array,
        time_factor=1.5,
    ),
    "keras": Framework(
        title="Keras",
        proof_takes_every_pair=10,
        proof_seeds_in_a_process=1,  # it keeps the graph of every program that was trained, half a gigabyte a seed
        module="keras",
        extra="tensorflow",  # Keras needs a backend; this extra brings both
        installs=("keras", "tensorflow"),
        libraries=("keras", "tensorflow", "torch", "jax", "jaxlib"),
        preload=("keras",),
        start=_start_keras,
        rehearse=_rehearse_keras,
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
