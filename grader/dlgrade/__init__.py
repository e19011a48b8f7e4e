"""dlgrade: a deep-learning course that checks itself."""

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """Define `%grade mse`, `%%exercise mse` and `%%examples mse` on `%load_ext dlgrade` in a notebook."""
    from dlgrade.notebook import load_ipython_extension as load

    load(shell)
