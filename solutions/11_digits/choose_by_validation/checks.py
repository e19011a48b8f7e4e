"""Checks of choose_by_validation. Training is played by the check: it knows beforehand how accurate each model will be,
and notes what it is asked."""

from typing import Any

import numpy as np
from dlgrade.checking import Student, check, close, inputs_unchanged, observe, raises, require, shape, told_as

Data = tuple[np.ndarray, np.ndarray]
VAL: Data = np.full((4, 2), 1.125), np.array([0, 1, 1, 0])
TEST: Data = np.full((5, 2), 2.125), np.array([1, 0, 0, 1, 1])
# The best of the validation set is neither the best nor the last of the test set, nor the first or the last setting.
# In the second list another accuracy before the best is so near that both are 0.81 when rounded.
SEEN = ([0.5, 0.75, 0.25, 0.625], [0.4375, 0.8105, 0.8125, 0.6875, 0.1875])
HELD = ([0.8125, 0.625, 0.5, 0.25], [0.9375, 0.25, 0.375, 0.3125, 0.5])
SETTINGS = ([0.01, 0.0005, 1.0, 250.0], [16, 32, 64, 128, 256])
# The settings, accuracies and data of the task's example.
EXAMPLE = [0.1, 0.3, 1.0], [0.5, 0.75, 0.625], [0.9, 0.7, 0.6]
EXAMPLE_DATA = (np.zeros((3, 1)), np.zeros(3)), (np.ones((3, 1)), np.ones(3))


class _Trials:
    """The accuracies of the models in turn, and every call: of fit by its setting, of accuracy by data and model."""

    def __init__(
        self, settings: list[Any], seen: list[float], held: list[float], data: tuple[Data, Data] = (VAL, TEST)
    ) -> None:
        self.settings, self.seen, self.held, self.data = settings, seen, held, data
        self.fitted: list[int] = []
        self.asked: list[tuple[str, int]] = []

    def fit(self, setting: Any) -> np.ndarray:
        """fit"""
        places = [place for place, each in enumerate(self.settings) if each == setting]
        before = sum(place in places for place in self.fitted)  # of equal settings each call trains the next
        self.fitted.append(places[min(before, len(places) - 1)])
        return np.array([self.fitted[-1], len(self.fitted)])

    def accuracy(self, X: np.ndarray, y: np.ndarray, model: np.ndarray) -> float:
        """accuracy"""
        which = int(np.asarray(model).ravel()[0])
        known = zip(("val", "test"), self.data, strict=True)
        name = next((name for name, (A, b) in known if np.array_equal(X, A) and np.array_equal(y, b)), "other")
        self.asked.append((name, which))
        return {"val": self.seen, "test": self.held}.get(name, [0.0] * len(self.seen))[which]


def _dimensions(value: Any) -> int:
    """How many axes the value has as an array; -1 for what is none."""
    try:
        return int(np.ndim(value))
    except ValueError:
        return -1


def _ask(student: Student, trials: _Trials) -> tuple[Any, Any, Any]:
    reply = student.choose_by_validation(trials.settings, trials.fit, trials.accuracy, *trials.data)
    three = isinstance(reply, (tuple, list)) and len(reply) == 3
    observe(student, three=three, dimensions=[_dimensions(each) for each in reply] if three else [_dimensions(reply)])
    require(
        three,
        ko="설정, 검증 정확도의 목록, 테스트 정확도의 셋을 이 순서로 돌려주세요.",
        en="Return three things in this order: the setting, the validation accuracies, the test accuracy.",
    )
    return reply[0], reply[1], reply[2]


def _trials() -> list[_Trials]:
    return [_Trials(list(settings), *both) for settings, *both in zip(SETTINGS, SEEN, HELD, strict=True)]


@check(
    points=1,
    ko="설정, 검증 정확도, 테스트 정확도를 돌려줍니다",
    en="returns setting, validation accuracies and test accuracy",
    tests="form",
    compare="observations",
)
def returns_three(student: Student) -> None:
    for trials in _trials():
        best, accuracies, test = _ask(student, trials)
        dimensions = [_dimensions(each) for each in (best, accuracies, test)]
        observe(student, dimensions=dimensions)
        require(
            dimensions == [0, 1, 0],
            ko="검증 정확도는 설정마다 하나씩 든 목록이고, 나머지 둘은 값 하나입니다.",
            en="The validation accuracies are a list; the other two are one value each.",
        )


@check(
    points=2,
    ko="설정마다 꼭 한 번 학습합니다",
    en="trains once for each setting",
    tests="fit",
    after=returns_three,
    compare="observations",
)
def trains_once_each(student: Student) -> None:
    """Neither NaN nor an accuracy of 1 is a reason to stop, or to train once more."""
    perfect = _Trials([0.5, 0.25, 1.0, 2.0], [0.5, float("nan"), 1.0, 0.75], [0.125] * 4)
    for trials in [*_trials(), perfect]:
        _ask(student, trials)
        missing = len(set(range(len(trials.settings))) - set(trials.fitted))
        again = len(trials.fitted) - len(set(trials.fitted))
        observe(student, missing=missing, again=again)
        require(
            not missing and not again,
            ko="fit은 설정마다 한 번씩 불러야 합니다. 학습하지 않은 설정: {missing}개, 되풀이한 학습: {again}번",
            en="fit has to be called once for each setting. Settings without training: {missing}; repeated trainings: {again}.",
            missing=missing,
            again=again,
        )


@check(
    points=1,
    ko="같은 설정이 두 번 있으면 두 번 학습합니다",
    en="trains twice where an equal setting stands twice",
    tests="twice",
    after=trains_once_each,
    compare="observations",
)
def trains_equal_settings_each(student: Student) -> None:
    for settings, seen in (([0.3, 0.1, 0.3], [0.5, 0.75, 0.5]), ([8, 8], [0.25, 0.25]), ([4, 2, 4, 4], [0.5] * 4)):
        trials = _Trials(settings, seen, [0.125] * len(seen))
        accuracies = _ask(student, trials)[1]
        measured = len({which for name, which in trials.asked if name == "val"})
        listed = len(accuracies) if _dimensions(accuracies) == 1 else -1
        observe(student, trained=len(trials.fitted), measured=measured, listed=listed)
        require(
            len(trials.fitted) == measured == listed == len(seen),
            ko="설정 {number}개 중에 같은 것이 있을 때 학습한 것은 {trained}번, 검증한 모델은 {measured}개, 돌려준 정확도는 {listed}개입니다.",
            en="Of {number} settings, some of them equal, {trained} were trained, {measured} models validated, {listed} accuracies returned.",
            number=len(seen),
            trained=len(trials.fitted),
            measured=measured,
            listed=listed,
        )


@check(
    points=2,
    ko="설정마다 검증 정확도를 돌려줍니다",
    en="returns the validation accuracy of each setting",
    tests="accuracies",
    after=returns_three,
)
def validation_accuracies(student: Student) -> None:
    replies = [(_ask(student, trials)[1], trials.seen) for trials in _trials()]  # all are asked before one is judged
    for got, wanted in replies:
        close(got, wanted)


@check(
    points=3,
    ko="검증 정확도가 가장 높은 설정을 고릅니다",
    en="chooses the setting with the highest validation accuracy",
    tests="best",
    after=returns_three,
)
def highest_of_validation(student: Student) -> None:
    """In the last list, as in the second, two accuracies are close to each other: one of 10,000 samples tells them apart."""
    close_by = _Trials([3, 6, 12, 24], [0.25, 0.9123, 0.9124, 0.5], [0.125] * 4)
    asked = [*_trials(), _Trials(*EXAMPLE, EXAMPLE_DATA), close_by]
    replies = [(_ask(student, trials)[0], trials) for trials in asked]
    for got, trials in replies:
        close(got, trials.settings[int(np.argmax(trials.seen))])


@check(
    points=1,
    ko="같으면 앞의 설정을 고릅니다",
    en="chooses the earlier of equal ones",
    tests="ties",
    after=highest_of_validation,
)
def earlier_of_equals(student: Student) -> None:
    cases = (
        ([8, 4, 2, 1], [0.25, 0.75, 0.5, 0.75]),
        ([5, 7, 6], [0.5, 0.5, 0.5]),
        ([0.3, 0.1, 0.7], [0.25, 0.5, 0.5]),
    )
    replies = [_ask(student, _Trials(settings, seen, [0.125] * len(seen)))[0] for settings, seen in cases]
    for got, (settings, seen) in zip(replies, cases, strict=True):
        close(got, settings[int(np.argmax(seen))])


@check(
    points=2,
    ko="발산한 모델(NaN)은 고르지 않습니다",
    en="never chooses a model that diverged (NaN)",
    tests="diverged",
    after=highest_of_validation,
)
def passes_over_nan(student: Student) -> None:
    nan = float("nan")
    cases = (  # no setting is in two of them, so a reply tells which call it came from
        ([0.03, 0.01, 0.02, 0.04], [0.25, nan, 0.5, 0.375]),
        ([0.9, 0.5, 0.6], [nan, 0.25, 0.75]),
        ([4.0, 8.0, 2.0], [0.25, 0.5, nan]),
        ([0.3, 0.7, 0.1], [nan, 0.75, 0.25]),
    )
    replies = [_ask(student, _Trials(settings, seen, [0.125] * len(seen)))[0] for settings, seen in cases]
    for got, (settings, seen) in zip(replies, cases, strict=True):
        close(got, settings[int(np.nanargmax(seen))])


@check(
    points=1,
    ko="NaN도 제자리에 돌려줍니다",
    en="returns NaN in its place, too",
    tests="kept",
    after=validation_accuracies,
)
def keeps_nan_in_its_place(student: Student) -> None:
    nan = float("nan")
    cases = (([3, 1, 2, 4], [0.25, nan, 0.5, 0.375]), ([3, 1, 2], [nan, 0.25, 0.75]), ([1, 3, 2], [0.5, nan, nan]))
    replies = [_ask(student, _Trials(settings, seen, [0.125] * len(seen)))[1] for settings, seen in cases]
    for reply, (_, seen) in zip(replies, cases, strict=True):
        got, wanted = shape(reply, np.shape(seen)), np.array(seen)
        require(
            np.array_equal(np.isnan(got), np.isnan(wanted)),
            ko="발산한 설정의 자리에는, 그리고 그 자리에만 NaN이 있어야 합니다.",
            en="NaN has to stand in the places of the settings that diverged, and only there.",
        )
        with told_as(ko="NaN이 아닌 정확도", en="the accuracies that are not NaN"):
            close(got[~np.isnan(wanted)], wanted[~np.isnan(wanted)])


@check(
    points=1,
    ko="0도 여느 정확도나 설정과 다름없습니다",
    en="takes 0 for an accuracy or a setting like any other",
    tests="zero",
    after=passes_over_nan,
)
def zero_like_any_other(student: Student) -> None:
    """Neither is 0 a sign that nothing was found."""
    nan = float("nan")
    cases = (
        ([3, 1, 2], [nan, 0.0, nan]),
        ([0.7, 0.1, 0.3], [nan, nan, 0.0]),
        ([64, 16], [nan, 0.0]),
        ([5], [0.0]),
        ([2, 1], [0.0, nan]),
        ([0, 1, 2], [0.75, 0.5, 0.25]),
        ([0.25, 0.0], [0.5, 0.625]),
    )
    replies = [_ask(student, _Trials(settings, seen, [0.125] * len(seen)))[0] for settings, seen in cases]
    of_zeros, of_halves = (_ask(student, _Trials([6, 4], [each] * 2, [0.125] * 2))[0] for each in (0.0, 0.5))
    for got, (settings, seen) in zip(replies, cases, strict=True):
        close(got, settings[int(np.nanargmax(seen))])
    close(of_zeros, of_halves)  # which of equal ones that is asks another check


@check(
    points=2,
    ko="테스트 데이터는 한 번만, 고른 모델에만 씁니다",
    en="uses the test set once, for the chosen model alone",
    tests="once",
    after=returns_three,
    compare="observations",
)
def looks_at_the_test_once(student: Student) -> None:
    """Which model was right to choose is another check's question: that of the returned setting counts here."""
    for trials in _trials():
        _ask(student, trials)
        looks = [which for name, which in trials.asked if name == "test"]
        early = any(name == "val" for name, _ in trials.asked[_first(trials) :])
        observe(student, looks=len(looks), models=len(set(looks)), early=early)
        require(
            len(looks) == 1,
            ko="테스트 데이터에서 정확도를 {looks}번 쟀습니다. 고른 다음 한 번만 재세요.",
            en="Accuracy was measured on the test set {looks} times. Measure it once, after the choice.",
            looks=len(looks),
        )
        require(
            not early,
            ko="고르기 전에 테스트 데이터를 보았습니다. 먼저 고르고 나서 재세요.",
            en="The test set was looked at before the choice. Choose first, then measure.",
        )


def _first(trials: _Trials) -> int:
    """The place of the first look at the test set."""
    return next((place for place, (name, _) in enumerate(trials.asked) if name == "test"), len(trials.asked))


@check(
    points=2,
    ko="고른 모델의 테스트 정확도를 돌려줍니다",
    en="returns the test accuracy of the chosen model",
    tests="test",
    after=highest_of_validation,
)
def test_accuracy_of_the_chosen(student: Student) -> None:
    """In the last list two validation accuracies are equal. Which of the settings is right to choose is another check's
    question: that of the returned setting counts here."""
    asked = [*_trials(), _Trials([9, 18, 27, 36], [0.5, 0.75, 0.75, 0.25], [0.6875, 0.3125, 0.875, 0.1875])]
    replies = [_ask(student, trials) for trials in asked]
    for (best, _, got), trials in zip(replies, asked, strict=True):
        close(got, _held_of(best, trials))


def _held_of(best: Any, trials: _Trials) -> float:
    """The test accuracy of the model that was to be chosen among those with the returned setting."""
    places = [place for place, setting in enumerate(trials.settings) if setting == best]
    return trials.held[max(places or range(len(trials.seen)), key=lambda place: trials.seen[place])]


@check(
    points=1,
    ko="같은 설정의 모델 가운데 고른 그것을 시험합니다",
    en="of models with equal settings tests the very one that was chosen",
    tests="test",
    after=trains_equal_settings_each,
)
def test_accuracy_among_equal_settings(student: Student) -> None:
    """The better of two models with equal settings is the earlier one, or the later. Neither is the first or the last
    of all. Which setting is right to choose is another check's question: that of the returned setting counts here."""
    cases = (
        ([40, 80, 20, 80, 10], [0.5, 0.625, 0.25, 0.75, 0.375], [0.5625, 0.375, 0.9375, 0.4375, 0.6875]),
        ([40, 80, 20, 80, 10], [0.5, 0.75, 0.25, 0.625, 0.375], [0.8125, 0.3125, 0.875, 0.25, 0.125]),
        ([0.5, 0.2, 0.2, 0.9], [0.25, 0.375, 0.875, 0.5], [0.1875, 0.625, 0.75, 0.96875]),
        ([0.5, 0.2, 0.2, 0.9], [0.25, 0.875, 0.375, 0.5], [0.0625, 0.71875, 0.59375, 0.90625]),
    )
    asked = [_Trials(*case) for case in cases]
    replies = [_ask(student, trials) for trials in asked]
    for (best, _, got), trials in zip(replies, asked, strict=True):
        close(got, _held_of(best, trials))


@check(
    points=1,
    ko="고를 것이 없으면 ValueError를 냅니다",
    en="raises ValueError where there is nothing to choose",
    tests="errors",
    after=returns_three,
)
def refuses_nothing(student: Student) -> None:
    nan = float("nan")
    cases: tuple[tuple[list[int], list[float]], ...] = (([1, 2], [nan, nan]), ([5], [nan]), ([], []))
    for settings, seen in cases:
        trials = _Trials(settings, seen, [0.5] * len(seen))
        raises(ValueError, student.choose_by_validation, trials.settings, trials.fit, trials.accuracy, VAL, TEST)


@check(
    points=1,
    ko="settings를 바꾸지 않습니다",
    en="leaves settings as they are",
    tests="inputs",
    after=returns_three,
)
def leaves_settings(student: Student) -> None:
    for trials in _trials():
        _ask(student, trials)
    inputs_unchanged(student)
