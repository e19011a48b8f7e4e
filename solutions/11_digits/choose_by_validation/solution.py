"""검증 데이터로 고르기 / Choosing by validation"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Data = tuple[np.ndarray, np.ndarray]


def choose_by_validation(
    settings: Sequence[Any],
    fit: Callable[[Any], Any],
    accuracy: Callable[[np.ndarray, np.ndarray, Any], float],
    val: Data,
    test: Data,
) -> tuple[Any, list[float], float]:
    """설정마다 fit(설정)으로 모델을 한 번 학습하고, 검증 정확도가 가장 높은 설정을 고릅니다.

    val과 test는 (X, y), accuracy(X, y, model)는 정확도를 줍니다. 발산한 모델의 정확도는 NaN이며 고르지 않습니다.
    같으면 앞의 것을 고릅니다. test는 고른 모델에만, 한 번 씁니다. 고를 것이 없으면 ValueError.

    Train one model for each setting by fit(setting), and choose the setting with the highest validation accuracy.

    val and test are (X, y), accuracy(X, y, model) gives the accuracy, NaN for a model that diverged: never chosen.
    Of equal ones the earlier is chosen. test is used for the chosen model, once. Nothing to choose: ValueError.

    → (best, val_accuracies, test_accuracy)
    """
    # BEGIN SOLUTION
    models = [fit(setting) for setting in settings]
    found = [accuracy(*val, model) for model in models]
    best = int(np.nanargmax(found))  # raises ValueError where all are NaN
    return settings[best], found, accuracy(*test, models[best])
    # END SOLUTION
