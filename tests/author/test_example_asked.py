"""A program that is wrong only where the task shows its example loses a point for it."""

from __future__ import annotations

import pytest
from dlgrade.author.example_asked import example_calls, unasked_examples
from dlgrade.course.loading import load_course, select
from dlgrade.course.model import Exercise

from tests.conftest import ROOT

COURSE = load_course(ROOT)
NOT_ASKED = [
    "clean_dataset",
    "lift",
    "pca",
    "epsilon_greedy",
    "neuron",
    "dense",
    "mlp_forward",
    "collapse_linear",
    "mse",
    "softmax",
    "cross_entropy",
    "mse_gradient",
    "gradient_step",
    "fit_line",
    "numerical_gradient",
    "learning_rate",
    "dense_backward",
    "mlp_backward",
    "train_xor",
    "split_dataset",
    "standardize",
    "weight_penalty",
    "dropout",
    "early_stopping",
    "numpy_line",
    "three_ways_agree",
    "minibatches",
    "train_classifier",
    "choose_by_validation",
    "precision_recall_f1",
    "pack_model",
    "schedule",
    "batchnorm_forward",
    "conv2d",
    "conv2d_backward",
    "max_pool",
    "encode",
    "bigram",
    "sample",
    "embedding_backward",
    "causal_attention",
    "predict_or_abstain",
]
"""Exercises whose checks ask other inputs of the same kind, but not those of the example. The list may only shrink."""


@pytest.mark.parametrize("exercise", [each for each in COURSE.exercises if each.needs == "numpy"], ids=lambda e: e.slug)
def test_the_example_of_the_task_is_asked(exercise: Exercise) -> None:
    unasked = unasked_examples(exercise)
    assert bool(unasked) == (exercise.slug in NOT_ASKED), unasked


def test_the_calls_of_an_example_are_noted() -> None:
    (exercise,) = select(COURSE, "accuracy")
    assert example_calls(exercise) == {"accuracy": {"[[1.0, 0.0, 2.0, 1.0], [1.0, 0.0, 1.0, 1.0]]"}}
