"""One bug of a training run has one name and one sentence in all exercises where a model is trained by hand or by PyTorch.

The part of a mistake's name behind `__` says which bug it is. `OWN_WORDS` lists the bugs whose sentence has to differ.
"""

from __future__ import annotations

from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of
from dlgrade.text import Text

from tests.author.course import COURSE

TRAINED = {"fit_line", "numpy_line", "torch_line", "train_xor"}
OWN_WORDS = {
    "broadcast": "numpy_line says where the line heads for, which its chapter measures",
    "fixed_rate": "numpy_line takes a number, torch_line an argument of the optimizer",
    "in_place": "it names what was changed, and the exercises are given other things",
    "last_loss_only": "fit_line calls the list history",
    "no_zero_grad": "with PyTorch the gradients are emptied, by hand they are computed anew",
    "one_loss_too_many": "fit_line calls the list history",
    "one_step_short": "the number of updates is iterations here and epochs there",
    "random_start": "the start is w0 and b0 here and params there",
    "sum": "with PyTorch the loss is a sum, by hand the gradient is",
    "uphill": "train_xor says that the gradient was added",
    "without_losses": "numpy_line names all three values",
}
Sentences = dict[str, dict[str, Text]]


def sentences() -> Sentences:
    """Bug → exercise → its sentence, for each function of the name of an exercise."""
    found: Sentences = {}
    for slug in sorted(TRAINED):
        for mistake in mistakes_of(select(COURSE, slug)[0]):
            function, _, bug = mistake.name.partition("__")
            if function == slug and mistake.mistake is not None:
                found.setdefault(bug, {})[slug] = mistake.mistake
    return found


def differing(found: Sentences) -> set[str]:
    return {bug for bug, texts in found.items() if len({(text.ko, text.en) for text in texts.values()}) > 1}


def test_a_shared_bug_has_one_sentence() -> None:
    assert differing(sentences()) == set(OWN_WORDS)


def test_the_bugs_of_a_run_are_shared() -> None:
    found = sentences()
    everywhere = {bug for bug, texts in found.items() if texts.keys() == TRAINED}
    assert {"adam", "momentum", "no_zero_grad", "sample_by_sample", "starts_over", "sum"} <= everywhere
