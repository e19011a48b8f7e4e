"""Which kinds of bugs of training programs have a listed mistake in which exercise.

`KINDS` is what learners do wrong, written down before it was looked at what is listed: kind → the names that it has. Not every
kind can be in every exercise. `NAMED` counts those that are, so that none gets lost.
"""

from __future__ import annotations

import pytest
from dlgrade.course.loading import select
from dlgrade.course.variants import mistakes_of

from tests.author.course import COURSE

KINDS = {
    # how many updates
    "one update too few": "one_step_short one_epoch_less one_update_behind",
    "one update too many": "one_step_too_many one_epoch_more",
    "ends after the first": "returns_in_the_loop one_update",
    "starts over each time": "starts_over",
    "several updates an epoch": "mini_batches one_by_one",
    "an update for each sample": "sample_by_sample one_by_one",
    "stops where the loss is flat": "stops_when_flat stops_early",
    "stops where the loss rises": "stops_at_a_rise stops_early stops_when_learned",
    "as many as it likes": "always_300",
    "an update in every second epoch": "every_second last_gradient_only",
    # the gradient
    "half as long": "no_two half_gradient",
    "twice as long": "double_gradient",
    "a sum in place of a mean": "sum multiplied_again",
    "divided once more": "divided_twice divided_again",
    "divided by n - 1": "divided_by_one_less",
    "up the gradient": "uphill",
    "one parameter up": "w_uphill w1_uphill",
    "biases are not updated": "b_fixed biases_fixed",
    "weights are not updated": "w_fixed weights_fixed w1_fixed",
    "nothing is updated": "frozen gradient_zero",
    "gradients exchanged": "gradients_swapped",
    "the factor x forgotten": "w_without_x",
    "the factor x in b as well": "same_gradient",
    "every x with every y": "broadcast records_broadcast",
    "absolute errors": "absolute trains_on_mse",
    "the Huber loss": "huber",
    "the root of the loss": "gradient_of_the_root",
    "errors without squares": "mean_error",
    "one gradient after the other update": "b_after_w updated_w2",
    "the first gradient for all": "gradient_once gradients_at_the_start",
    "the gradient of the step before": "gradient_behind",
    "gradients add up": "no_zero_grad",
    # the data
    "x standardised": "standardised_x",
    "y standardised": "y_standardised",
    "both standardised": "both_standardised standardised_both",
    "x sorted or shuffled alone": "x_sorted x_and_y_apart",
    "x and y exchanged": "x_for_y",
    "the last sample lost": "last_sample_lost some_samples last_batch_lost",
    "the first sample lost": "first_sample_lost some_samples",
    "samples held out": "held_out validation_split some_samples",
    "drawn with replacement": "with_replacement",
    # the optimizer
    "momentum": "momentum",
    "Nesterov": "nesterov momentum_ahead",
    "Adam": "adam",
    "RMSprop": "rmsprop",
    "Adagrad": "adagrad",
    "weight decay": "weight_decay weight_decay_of_both penalty",
    "clipped or normalised": "clipped one_length",
    "the sign alone": "sign_only",
    # the rate
    "a rate of its own": "fixed_rate no_rate no_learning_rate",
    "0 replaced": "zero_rate_replaced",
    "the rate falls": "rate_falls rate_decays",
    "the rate falls from the first step on": "rate_falls_at_once rate_decays_at_once",
    "the rate falls at a rise": "rate_falls_at_a_rise",
    "warm-up": "warms_up",
    # the start
    "starts at 0": "starts_at_zero zero_start",
    "starts at random": "random_start own_start",
    "starts with w0 and b0 exchanged": "starts_swapped",
    # what is recorded
    "losses after the updates": "records_after",
    "one loss too many": "one_loss_too_many entry_before_training",
    "the first loss missing": "first_loss_missing",
    "the root of each loss": "records_rmse",
    "the sum": "records_sum sum_of_losses",
    "half of it": "records_half",
    "absolute errors recorded": "records_mae",
    "the mean up to there": "losses_averaged mean_of_epochs",
    "the last loss alone": "last_loss_only last_entry_alone",
    # what comes back
    "the start": "returns_the_start",
    "the best": "returns_the_best",
    "the mean of all": "returns_the_mean",
    "exchanged": "swapped",
    "another form": "named_values named_history four_arrays",
    "arrays for numbers": "arrays_of_one",
    "without losses": "without_losses params_only params_alone",
    "what was given is changed": "in_place changes_y",
}
NAMED = {"fit_line": 73, "numpy_line": 60, "torch_line": 74, "keras_line": 36, "train_xor": 50, "train_classifier": 39}


def open_kinds(slug: str) -> list[str]:
    """The kinds for which the exercise has no mistake."""
    listed = {mistake.name.partition("__")[2] for mistake in mistakes_of(select(COURSE, slug)[0])}
    return [kind for kind, names in KINDS.items() if not listed & set(names.split())]


@pytest.mark.parametrize("slug", NAMED)
def test_how_many_kinds_have_a_mistake(slug: str) -> None:
    still_open = open_kinds(slug)
    assert len(KINDS) - len(still_open) == NAMED[slug], f"without a mistake: {still_open}"
