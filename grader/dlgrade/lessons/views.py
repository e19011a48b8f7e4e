"""Expressions that show a wrong reply even if the task leaves its numbers free, as with a random order: for example the
shapes, the sorted entries, or a comparison of two seeds. A student could type each of them."""

from __future__ import annotations

from collections.abc import Iterator

SEED, EACH_SEED = "default_rng(0)", "default_rng(i)"
FORMS = (
    "[np.shape(each) for each in {call}]",
    "len({call})",
    "[sorted(np.ravel(each).tolist()) for each in {call}]",
    "sorted(np.concatenate([np.ravel(each) for each in {call}]).tolist())",
    "sorted(set(np.ravel({call}[0]).tolist()))",
    "np.array_equal({call}[0], {call}[0])",
)
PAIRS = "[part for pair in {call} for part in pair]"
"""One list of all parts of a reply that consists of pairs, such as the parameters of layers."""
PARTS = (
    "[np.unique(each).size for each in {call}]",
    "[float(np.round(np.mean(each > 0), 1)) for each in {call}]",
    "[float(np.round(np.std(each), 2)) for each in {call}]",
)
RANDOM = (
    "sorted(set(np.ravel([{each} for i in range(40)]).tolist()))",
    "len(set(str({each}) for i in range(20))) > 1",
    "np.round(np.mean([np.mean({each}[0]) for i in range(40)]), 1)",
    "np.round(np.mean([np.mean({each}) for i in range(40)]), 1)",
)
IN_PARTS = (*PARTS, *(view.replace("{call}", PAIRS) for view in PARTS))
MAX_VIEWS = 1 + len(FORMS) + len(RANDOM) + len(IN_PARTS)


def views(call: str) -> Iterator[str]:
    """The call itself, then expressions that contain it."""
    yield call
    yield from (view.format(call=call) for view in FORMS)
    if SEED in call:
        each_call = call.replace(SEED, EACH_SEED)
        yield from (view.format(each=each_call) for view in RANDOM)
    yield from (view.format(call=call) for view in IN_PARTS)
