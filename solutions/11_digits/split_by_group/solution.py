"""묶음째 나누기 / Splitting by group"""

import numpy as np


def split_by_group(
    groups: np.ndarray, ratios: tuple[float, float, float], seed: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """표본의 번호를 (학습, 검증, 테스트)로 나누되 한 묶음의 표본은 모두 같은 쪽에 둡니다.

    groups: (n,) 표본마다 자기 묶음의 이름(정수). 묶음의 수에 비율을 곱해 정수로 만든 만큼의 묶음이 세트마다 갑니다.
    묶음을 섞은 다음 나누며, 같은 seed는 같은 결과를 냅니다.

    Split the numbers of the samples into (train, validation, test), with all samples of a group on one side.

    groups: (n,) the name (an integer) of each sample's group. Each set gets as many groups as the number
    of groups times its ratio, made whole. Groups are shuffled first; the same seed gives the same result.

    → (train, val, test)
    """
    # BEGIN SOLUTION
    names = np.random.default_rng(seed).permutation(np.unique(groups))
    first, second = round(len(names) * ratios[0]), round(len(names) * (ratios[0] + ratios[1]))
    parts = names[:first], names[first:second], names[second:]
    train, val, test = (np.flatnonzero(np.isin(groups, part)) for part in parts)
    return train, val, test
    # END SOLUTION
