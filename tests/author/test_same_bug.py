"""One bug of a training run has one name and one sentence in all exercises where a model is trained: by hand, by PyTorch, by
Keras.

The part of a mistake's name behind `__` says which bug it is, so the table of bugs and exercises comes out of the variants.
`OWN_WORDS` lists the bugs whose sentence has to differ.
"""

from __future__ import annotations

import pytest
from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of
from dlgrade.text import Text

from tests.author.course import COURSE

FRAMEWORKS = {"numpy_line", "torch_line", "keras_line"}
TRAINED = FRAMEWORKS | {"fit_line", "train_xor"}
OWN_WORDS = {
    "always_300": "numpy_line tells the number of its chapter",
    "arrays_of_one": "numpy_line and Keras say how to take the number out",
    "b0_unused": "the check by hand tells that b starts at 0, Keras' that it starts elsewhere",
    "broadcast": "numpy_line says where the line heads for, which its chapter measures",
    "changes_y": "PyTorch has tensors, Keras is given arrays",
    "clipped": "fit_line cuts to any length, the others were proven with 1",
    "clipped_entries": "fit_line cuts to any range, the others were proven with 1",
    "default_rate": "the default of SGD is 0.001 in PyTorch and 0.01 in Keras",
    "divided_twice": "train_xor names dz",
    "double_gradient": "cross-entropy has no square",
    "fixed_rate": "numpy_line takes a number, the others an argument of the optimizer",
    "frozen": "each framework has its own ways not to learn",
    "history_first": "fit_line calls the list history",
    "huber": "Keras tells by the steps, by hand by the errors",
    "in_place": "it names what was changed, and the exercises are given other things",
    "last_loss_only": "fit_line calls the list history",
    "losses_alone": "fit_line calls the list history",
    "losses_rounded": "numpy_line tells how many decimals are kept",
    "mini_batches": "Keras cuts batches of 32 unless told otherwise",
    "named_values": "fit_line calls the list history",
    "nested": "fit_line calls the list history",
    "no_bias": "Keras leaves a bias out by an argument",
    "no_zero_grad": "with PyTorch the gradients are emptied, by hand they are computed anew",
    "one_loss_too_many": "fit_line calls the list history",
    "one_step_short": "the number of updates is iterations here and epochs there",
    "one_step_too_many": "the number of updates is iterations here and epochs there",
    "penalty": "Keras has an argument for it",
    "random_start": "each framework has its own way to set the start",
    "records_half": "train_xor has another loss",
    "records_mae": "train_xor has another loss",
    "records_rmse": "fit_line calls the list history",
    "records_w": "fit_line calls the list history",
    "records_sum": "train_xor has another loss",
    "returns_in_the_loop": "the number of updates is iterations here and epochs there",
    "returns_the_best": "PyTorch's check sees that earlier values came back, whatever they were chosen by",
    "returns_the_start": "with Keras the weights are read from the model, and params are no w and b",
    "sample_by_sample": "the checks of the frameworks count updates, whatever samples they use",
    "sample_by_sample_divided": "the lines have w and b, train_xor params",
    "some_samples": "train_xor sees samples that are left out at one end as well",
    "standardised_x": "train_xor has params and X",
    "starts_over": "Keras' check does not look at the losses",
    "stops_at_a_rise": "the number of updates is iterations here and epochs there",
    "stops_when_flat": "the number of updates is iterations here and epochs there",
    "sum": "with a framework the loss is a sum, by hand the gradient is",
    "swapped": "the exercises return other things",
    "uphill": "who is given the gradient is told that it was added",
    "w0_unused": "the check by hand tells that w starts at 0, Keras' that it starts elsewhere",
    "weight_decay": "optimizers decay every parameter, by hand w alone is more likely",
    "without_losses": "fit_line calls the list history, and numpy_line names all three values",
    "zero_rate_replaced": "the checks of the frameworks tell by what it was replaced",
}
# An optimizer applies weight decay to both parameters; programs without one have a second name for that.
SAME_SENTENCE = [{"weight_decay", "weight_decay_of_both"}]
Sentences = dict[str, dict[str, Text]]


@pytest.fixture(scope="module")
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


def test_a_shared_bug_has_one_sentence(sentences: Sentences) -> None:
    assert differing(sentences) == set(OWN_WORDS)


def test_no_sentence_stands_under_two_names(sentences: Sentences) -> None:
    names: dict[str, set[str]] = {}
    for bug, texts in sentences.items():
        for text in texts.values():
            names.setdefault(text.en, set()).add(bug)
    assert [bugs for bugs in names.values() if len(bugs) > 1] == SAME_SENTENCE


def test_the_bugs_of_a_run_are_shared(sentences: Sentences) -> None:
    shared = {bug for bug, texts in sentences.items() if texts.keys() >= FRAMEWORKS}
    assert {
        "absolute",
        "adam",
        "b_fixed",
        "fixed_rate",
        "last_loss_only",
        "mini_batches",
        "momentum",
        "no_two",
        "sample_by_sample",
        "starts_over",
        "sum",
        "without_losses",
    } <= shared
