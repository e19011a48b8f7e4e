"""Other right ways to write choose_by_validation, and known mistakes."""

import math

import numpy as np
from dlgrade.checking import mistake, right


def _fitted(settings, fit, accuracy, data):
    models = [fit(setting) for setting in settings]
    return models, [accuracy(*data, model) for model in models]


def _highest(found):
    """The place of the highest accuracy that is a number."""
    places = [place for place, each in enumerate(found) if not math.isnan(each)]
    if not places:
        raise ValueError("nothing to choose from")
    return max(places, key=lambda place: found[place])


@right
def choose_by_validation__one_loop(settings, fit, accuracy, val, test):
    best, best_model, highest, found = None, None, -1.0, []
    for setting in settings:
        model = fit(setting)
        found.append(accuracy(val[0], val[1], model))
        if found[-1] > highest:
            best, best_model, highest = setting, model, found[-1]
    if best_model is None:
        raise ValueError("every setting diverged")
    return best, found, accuracy(test[0], test[1], best_model)


@right
def choose_by_validation__sorted(settings, fit, accuracy, val, test):
    trials = []
    for place, setting in enumerate(settings):
        model = fit(setting)
        trials.append((accuracy(*val, model), place, model))
    usable = [trial for trial in trials if trial[0] == trial[0]]
    if not usable:
        raise ValueError
    _, place, model = sorted(usable, key=lambda trial: (-trial[0], trial[1]))[0]
    return [settings[place], np.array([trial[0] for trial in trials]), accuracy(*test, model)]


@right
def choose_by_validation__nan_as_minus_infinity(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    usable = np.where(np.isnan(found), -np.inf, found)
    if not len(usable) or usable.max() == -np.inf:
        raise ValueError("no usable model")
    place = usable.argmax()
    return settings[place], found, accuracy(*test, models[place])


@right
def choose_by_validation__dictionary(settings, fit, accuracy, val, test):
    models = {place: fit(settings[place]) for place in range(len(settings))}
    found = {place: accuracy(*val, model) for place, model in models.items()}
    known = {place: each for place, each in found.items() if not np.isnan(each)}
    if not known:
        raise ValueError("NaN everywhere")
    place = max(known, key=known.get)
    return settings[place], tuple(found.values()), float(accuracy(*test, models[place]))


@right
def choose_by_validation__errors_in_place_of_accuracies(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    errors = [2.0 if math.isnan(each) else 1 - each for each in found]
    if min(errors, default=2.0) == 2.0:
        raise ValueError("nothing was learned")
    place = errors.index(min(errors))
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="테스트 정확도로 골랐습니다. 그러면 테스트는 더 이상 처음 보는 데이터가 아니고, 그 점수는 부풀려집니다. 검증 데이터로 고르세요.",
    en="The choice was made by test accuracy. The test set is then no longer new, and its score is inflated. Choose by validation.",
    breaks=("best", "once"),
    see="choosing",
)
def choose_by_validation__by_test(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    held = [accuracy(*test, model) for model in models]
    place = _highest([h if not math.isnan(f) else f for h, f in zip(held, found, strict=True)])
    return settings[place], found, held[place]


@mistake(
    ko="검증 데이터로 골랐지만 모든 모델의 테스트 정확도를 쟀습니다. 고르기 전에 그 수를 보면 고르는 데 쓰게 됩니다. 고른 모델만 재세요.",
    en="The choice is by validation, but every model was measured on the test set. Numbers that are seen get used. Measure the chosen one only.",
    breaks="once",
    see="choosing",
)
def choose_by_validation__tests_every_model(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    held = [accuracy(*test, model) for model in models]
    place = _highest(found)
    return settings[place], found, held[place]


@mistake(
    ko="더 나은 설정을 만날 때마다 테스트 정확도를 쟀습니다. 다 고른 다음 한 번만 재세요.",
    en="Accuracy was measured on the test set whenever a better setting came up. Measure it once, after the choice.",
    breaks="once",
    see="choosing",
)
def choose_by_validation__tests_along_the_way(settings, fit, accuracy, val, test):
    best, held, highest, found = None, None, -1.0, []
    for setting in settings:
        model = fit(setting)
        found.append(accuracy(*val, model))
        if found[-1] > highest:
            best, held, highest = setting, accuracy(*test, model), found[-1]
    if held is None:
        raise ValueError
    return best, found, held


@mistake(
    ko="가장 낮은 정확도를 골랐습니다. 손실은 낮을수록, 정확도는 높을수록 좋습니다.",
    en="The lowest accuracy was chosen. Low is good for a loss; for accuracy, high is.",
    breaks="best",
    see="choosing",
)
def choose_by_validation__lowest(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest([-each for each in found])
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="설정이 아니라 그 번호를 돌려주었습니다.",
    en="The number of the setting came back, not the setting.",
    breaks="best",
    see="choosing",
)
def choose_by_validation__number(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return place, found, accuracy(*test, models[place])


@mistake(
    ko="마지막 설정을 골랐습니다. 검증 정확도가 가장 높은 것을 고르세요.",
    en="The last setting was chosen. Choose the one with the highest validation accuracy.",
    breaks="best",
    see="choosing",
)
def choose_by_validation__last(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    _highest(found)
    return settings[-1], found, accuracy(*test, models[-1])


@mistake(
    ko="정확도가 같을 때 뒤의 설정을 골랐습니다. 앞의 것을 고르세요.",
    en="Of equal accuracies the later one was chosen. Choose the earlier.",
    breaks="ties",
    see="choosing",
)
def choose_by_validation__later_of_equals(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = len(found) - 1 - _highest(found[::-1])
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="NaN인 설정을 골랐습니다. np.argmax와 np.sort는 NaN을 가장 큰 것으로 칩니다. NaN을 빼고 고르세요.",
    en="A setting with NaN was chosen: np.argmax and np.sort take NaN for the largest. Leave NaN out.",
    breaks="diverged",
    see="choosing",
)
def choose_by_validation__argmax(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    _highest(found)
    place = int(np.argmax(found))
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="첫 설정의 정확도가 NaN이면 그대로 남습니다. NaN과의 비교는 언제나 거짓이기 때문입니다. 먼저 NaN인지 보세요.",
    en="A NaN in the first place stays, since no comparison with NaN is true. Look for NaN first.",
    breaks="diverged",
    see="choosing",
)
def choose_by_validation__compares_with_nan(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    _highest(found)
    place = 0
    for k, each in enumerate(found):
        if each > found[place]:
            place = k
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="정확도 0을 없는 것으로 쳤습니다. 가장 높은 값을 0에서 시작하지 말고, NaN이 아닌 것은 모두 후보로 두세요.",
    en="An accuracy of 0 counted as none. Do not let the highest start from 0: everything that is not NaN can be chosen.",
    breaks="zero",
    see="choosing",
)
def choose_by_validation__starts_from_zero(settings, fit, accuracy, val, test):
    best, best_model, highest, found = None, None, 0.0, []
    for setting in settings:
        model = fit(setting)
        found.append(accuracy(*val, model))
        if found[-1] > highest:
            best, best_model, highest = setting, model, found[-1]
    if best_model is None:
        raise ValueError("nothing was better than 0")
    return best, found, accuracy(*test, best_model)


@mistake(
    ko="가장 높은 정확도가 0이면 그 앞의 NaN이 골라집니다. NaN을 0으로 치거나 첫 설정을 미리 골라 두지 말고, NaN을 빼고 고르세요.",
    en="Where 0 is the highest accuracy, a NaN before it is chosen. Neither count NaN as 0 nor begin with the first setting as the chosen one: leave NaN out.",
    breaks="zero",
    see="choosing",
)
def choose_by_validation__nan_as_zero(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    _highest(found)
    place = int(np.argmax(np.nan_to_num(found)))
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="설정 0을 고른 것이 없는 것으로 보았습니다. 0은 거짓으로 읽히므로, 고른 것이 있는지는 is None으로 보세요.",
    en="The setting 0 was taken for none. 0 reads as false: ask with `is None` whether something was chosen.",
    breaks="zero",
    see="choosing",
)
def choose_by_validation__zero_setting_is_none(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    best = settings[place] or None
    if not best:
        raise ValueError("nothing was chosen")
    return best, found, accuracy(*test, models[place])


@mistake(
    ko="val_accuracies에서 NaN인 설정이 빠졌습니다. 고를 때만 빼고, 목록에는 제자리에 두세요.",
    en="The settings with NaN are missing in val_accuracies. Leave them out of the choice only, and keep their places in the list.",
    breaks="kept",
    see="choosing",
)
def choose_by_validation__leaves_nan_out(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], [each for each in found if not math.isnan(each)], accuracy(*test, models[place])


@mistake(
    ko="val_accuracies에서 NaN이 다른 수로 바뀌었습니다. accuracy가 준 값을 그대로 돌려주세요.",
    en="Another number stands for NaN in val_accuracies. Return what `accuracy` gives as it is.",
    breaks="kept",
    see="choosing",
)
def choose_by_validation__replaces_nan(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], [-1.0 if math.isnan(each) else each for each in found], accuracy(*test, models[place])


@mistake(
    ko="고른 모델의 테스트 정확도 대신 검증 정확도를 돌려주었습니다. 그 값은 골라서 나온 것이라 높게 나옵니다.",
    en="The validation accuracy of the chosen model came back for the test accuracy. It is too good, since the choice was made by it.",
    breaks=("test", "once"),
    see="choosing",
)
def choose_by_validation__validation_for_test(settings, fit, accuracy, val, test):  # noqa: ARG001
    _, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], found, found[place]


@mistake(
    ko="고른 모델이 아니라 마지막에 학습한 모델의 테스트 정확도를 쟀습니다.",
    en="Test accuracy was measured for the model that was trained last, not for the chosen one.",
    breaks="test",
    see="choosing",
)
def choose_by_validation__tests_the_last_model(settings, fit, accuracy, val, test):
    model, found = None, []
    for setting in settings:
        model = fit(setting)
        found.append(accuracy(*val, model))
    return settings[_highest(found)], found, accuracy(*test, model)


@mistake(
    ko="테스트 오류율을 돌려주었습니다. accuracy가 준 값을 그대로 돌려주세요.",
    en="The share of errors on the test set came back. Return what `accuracy` gives as it is.",
    breaks="test",
    see="choosing",
)
def choose_by_validation__test_error(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], found, 1 - accuracy(*test, models[place])


@mistake(
    ko="고른 설정으로 한 번 더 학습했습니다. 시작이 달라지면 고른 그 모델이 아니므로, 이미 학습한 것을 쓰세요.",
    en="The chosen setting was trained once more. From another start that is not the model which was chosen: keep the trained one.",
    breaks="fit",
    see="choosing",
)
def choose_by_validation__trains_again(settings, fit, accuracy, val, test):
    _, found = _fitted(settings, fit, accuracy, val)
    best = settings[_highest(found)]
    return best, found, accuracy(*test, fit(best))


@mistake(
    ko="정확도를 재기 위한 학습과 테스트를 위한 학습을 따로 했습니다. 설정마다 한 번만 학습하고 모델을 간직하세요.",
    en="Every setting was trained twice. Train once for each and keep the models.",
    breaks="fit",
    see="choosing",
)
def choose_by_validation__trains_twice(settings, fit, accuracy, val, test):
    _, found = _fitted(settings, fit, accuracy, val)
    models = [fit(setting) for setting in settings]
    place = _highest(found)
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="같은 설정은 한 번만 학습했습니다. 시작이 다르면 다른 모델이므로, 모델을 설정으로 찾지 말고 자리마다 학습하세요.",
    en="Equal settings were trained once. From another start it is another model: train one for each place, and do not look models up by their settings.",
    breaks="twice",
    see="choosing",
)
def choose_by_validation__equal_settings_once(settings, fit, accuracy, val, test):
    models = {}
    for setting in settings:
        if setting not in models:
            models[setting] = fit(setting)
    found = [accuracy(*val, models[setting]) for setting in settings]
    best = settings[_highest(found)]
    return best, found, accuracy(*test, models[best])


@mistake(
    ko="설정을 열쇠로 쓴 사전에 정확도를 두어, 같은 설정의 것이 하나만 남았습니다. 자리마다 적으세요.",
    en="Of equal settings one accuracy is left, as they are kept under their settings. Note one for each place.",
    breaks="twice",
    see="choosing",
)
def choose_by_validation__accuracies_by_setting(settings, fit, accuracy, val, test):
    models, found = {}, {}
    for setting in settings:
        models[setting] = fit(setting)
        found[setting] = accuracy(*val, models[setting])
    best = list(found)[_highest(list(found.values()))]
    return best, list(found.values()), accuracy(*test, models[best])


@mistake(
    ko="나빠지기 시작하자 나머지 설정을 학습하지 않았습니다. 모든 설정을 보세요.",
    en="The search stopped as soon as accuracy fell, and left settings out. Try all of them.",
    breaks=("fit", "accuracies"),
    see="choosing",
)
def choose_by_validation__stops_early(settings, fit, accuracy, val, test):
    models, found = [], []
    for setting in settings:
        models.append(fit(setting))
        found.append(accuracy(*val, models[-1]))
        known = [each for each in found if not math.isnan(each)]
        if found[-1] < max(known, default=-1.0) and len(known) > 2:
            break
    place = _highest(found)
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="검증 정확도를 크기순으로 늘어놓아 어느 설정의 것인지 알 수 없습니다. 설정의 순서대로 돌려주세요.",
    en="The accuracies were sorted, so nobody can tell which setting they belong to. Keep the order of the settings.",
    breaks="accuracies",
    see="choosing",
)
def choose_by_validation__sorted_accuracies(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], sorted(found, reverse=True), accuracy(*test, models[place])


@mistake(
    ko="정확도 대신 오류율을 돌려주었습니다. accuracy가 준 값을 그대로 돌려주세요.",
    en="Shares of errors came back in place of accuracies. Return what `accuracy` gives as it is.",
    breaks="accuracies",
    see="choosing",
)
def choose_by_validation__error_rates(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], [1 - each for each in found], accuracy(*test, models[place])


@mistake(
    ko="가장 높은 검증 정확도 하나만 돌려주었습니다. 설정마다의 정확도를 모두 돌려주세요.",
    en="Only the highest validation accuracy came back. Return those of all settings.",
    breaks="form",
    see="choosing",
)
def choose_by_validation__highest_alone(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], found[place], accuracy(*test, models[place])


@mistake(
    ko="고른 설정만 돌려주었습니다. 검증 정확도와 테스트 정확도도 함께 돌려주세요.",
    en="Only the chosen setting came back. Return the validation accuracies and the test accuracy with it.",
    breaks="form",
    see="choosing",
)
def choose_by_validation__setting_alone(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    accuracy(*test, models[place])
    return settings[place]


@mistake(
    ko="모든 설정이 발산했는데도 하나를 골랐습니다. 고를 것이 없으면 ValueError를 내세요.",
    en="A setting was chosen although all of them diverged. With nothing to choose, raise ValueError.",
    breaks="errors",
    see="choosing",
)
def choose_by_validation__no_error(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = int(np.argmax(np.nan_to_num(found, nan=-1.0)))
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="빈 목록을 받고도 무언가를 돌려주었습니다. 설정이 없어도 고를 것이 없으므로 ValueError를 내세요.",
    en="Something came back for an empty list. Without settings there is nothing to choose either: raise ValueError.",
    breaks="errors",
    see="choosing",
)
def choose_by_validation__empty_is_fine(settings, fit, accuracy, val, test):
    if not settings:
        return None, [], float("nan")
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest(found)
    return settings[place], found, accuracy(*test, models[place])


@mistake(
    ko="받은 settings가 바뀌었습니다. 넣거나 꺼내거나 정렬하지 말고 읽기만 하세요.",
    en="The given settings were changed. Add nothing, take nothing out and do not sort: read only.",
    breaks="inputs",
    see="choosing",
)
def choose_by_validation__takes_settings_out(settings, fit, accuracy, val, test):
    tried, models, found = [], [], []
    while settings:
        tried.append(settings.pop(0))
        models.append(fit(tried[-1]))
        found.append(accuracy(*val, models[-1]))
    place = _highest(found)
    return tried[place], found, accuracy(*test, models[place])


@mistake(
    ko="고른 설정과 같은 설정 가운데 첫째 모델을 시험했습니다. 시작이 다르면 다른 모델이므로, 고른 모델을 간직하세요.",
    en="Of equal settings the first model was tested. From another start it is another model: keep the one that was chosen.",
    breaks="test",
    see="choosing",
)
def choose_by_validation__first_of_equal_settings(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    best = settings[_highest(found)]
    return best, found, accuracy(*test, models[list(settings).index(best)])


@mistake(
    ko="고른 설정과 같은 설정 가운데 마지막 모델을 시험했습니다. 시작이 다르면 다른 모델이므로, 고른 모델을 간직하세요.",
    en="Of equal settings the last model was tested. From another start it is another model: keep the one that was chosen.",
    breaks="test",
    see="choosing",
)
def choose_by_validation__last_of_equal_settings(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    best = settings[_highest(found)]
    return best, found, accuracy(*test, dict(zip(settings, models, strict=True))[best])


@mistake(
    ko="조금 더 높은 검증 정확도가 같은 것으로 다루어졌습니다. 반올림하거나 여유를 두지 말고 그대로 비교하세요.",
    en="A validation accuracy that was only a little higher counted as equal. Compare the accuracies as they are, neither rounded nor with a margin.",
    breaks="best",
    see="choosing",
)
def choose_by_validation__rounded(settings, fit, accuracy, val, test):
    models, found = _fitted(settings, fit, accuracy, val)
    place = _highest([round(float(each), 2) for each in found])
    return settings[place], found, accuracy(*test, models[place])
