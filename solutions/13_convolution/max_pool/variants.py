"""Other right ways to write max_pool, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(X, size):
    if size < 1 or size > X.shape[2] or size > X.shape[3]:
        raise ValueError("size")


def _windows(X, size):
    """Of shape (n, c, rows, columns, size, size): the windows that lie side by side."""
    _refuse(X, size)
    views = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(2, 3))
    return views[:, :, ::size, ::size]


def _pool(X, size):
    return _windows(X, size).max(axis=(4, 5))


@right
def max_pool__loops(X, size):
    n, c, h, w = X.shape
    if size <= 0:
        raise ValueError("size must be positive")
    if h < size or w < size:
        raise ValueError("size is larger than the image")
    out = np.zeros((n, c, h // size, w // size))
    for m, channel, i, j in np.ndindex(*out.shape):
        best = -float("inf")
        for u in range(size):
            for v in range(size):
                value = X[m, channel, i * size + u, j * size + v]
                if value > best:
                    best = value
        out[m, channel, i, j] = best
    return out


@right
def max_pool__two_loops(X, size):
    _refuse(X, size)
    starts = [range(0, length - size + 1, size) for length in X.shape[2:]]
    out = np.empty((*X.shape[:2], *map(len, starts)), dtype=X.dtype)
    for i, top in enumerate(starts[0]):
        for j, left in enumerate(starts[1]):
            out[:, :, i, j] = np.amax(X[:, :, top : top + size, left : left + size], axis=(-2, -1))
    return out


@right
def max_pool__running_maximum(X, size):
    _refuse(X, size)
    h, w = X.shape[2] // size * size, X.shape[3] // size * size
    best = X[:, :, 0:h:size, 0:w:size].copy()
    for u in range(size):
        for v in range(size):
            np.maximum(best, X[:, :, u:h:size, v:w:size], out=best)
    return best


@right
def max_pool__lists(X, size):
    _refuse(X, size)

    def pooled(image):
        rows = [image[i : i + size] for i in range(0, len(image) - size + 1, size)]
        return [
            [max(max(row[j : j + size]) for row in band) for j in range(0, len(image[0]) - size + 1, size)]
            for band in rows
        ]

    return [[pooled(channel) for channel in image] for image in X.tolist()]


@right
def max_pool__one_axis_then_the_other(X, size):
    _refuse(X, size)
    down = [X[:, :, i : i + size].max(axis=2) for i in range(0, X.shape[2] // size * size, size)]
    tall = np.stack(down, axis=2)
    across = [tall[..., j : j + size].max(axis=-1) for j in range(0, X.shape[3] // size * size, size)]
    return np.stack(across, axis=-1)


@right
def max_pool__float32(X, size):
    ordered = np.sort(_windows(X.astype(np.float32), size).reshape(*_windows(X, size).shape[:4], -1), axis=-1)
    return ordered[..., -1]


@mistake(
    ko="창의 평균을 냈습니다. 평균 풀링이 아니라 최대 풀링입니다. 가장 큰 값을 남기세요.",
    en="This is the mean of each window, average pooling. Keep the largest value.",
    breaks="largest",
    see="pooling",
)
def max_pool__mean(X, size):
    return _windows(X, size).mean(axis=(4, 5))


@mistake(
    ko="창마다 가장 작은 값을 남겼습니다. 가장 큰 값을 남기세요.",
    en="The smallest value of each window was kept. Keep the largest.",
    breaks="largest",
    see="pooling",
)
def max_pool__smallest(X, size):
    return _windows(X, size).min(axis=(4, 5))


@mistake(
    ko="창의 왼쪽 위 값만 골랐습니다. 창의 모든 값에서 가장 큰 것을 찾으세요.",
    en="The value in the upper left corner of each window was taken. Look for the largest of all its values.",
    breaks="largest",
    see="pooling",
)
def max_pool__corner(X, size):
    return _windows(X, size)[..., 0, 0]


@mistake(
    ko="창의 합을 냈습니다. 가장 큰 값을 남기세요.",
    en="The values of each window were added up. Keep the largest.",
    breaks="largest",
    see="pooling",
)
def max_pool__sum(X, size):
    return _windows(X, size).sum(axis=(4, 5))


@mistake(
    ko="행마다의 최댓값을 더했습니다. 창 전체에서 최댓값 하나를 찾으세요.",
    en="The largest values of the window's rows were added up. Find the one maximum of the whole window.",
    breaks="largest",
    see="pooling",
)
def max_pool__maxima_added(X, size):
    return _windows(X, size).max(axis=5).sum(axis=4)


@mistake(
    ko="창의 첫 행만 보았습니다. 창의 모든 행에서 찾으세요.",
    en="Only the first row of each window was looked at. Look at all its rows.",
    breaks="largest",
    see="pooling",
)
def max_pool__first_row(X, size):
    return _windows(X, size)[..., 0, :].max(axis=-1)


@mistake(
    ko="최댓값이 아니라 그 자리의 번호를 돌려주었습니다. argmax가 아니라 max를 쓰세요.",
    en="The place of the largest value came back and not the value. Use max, not argmax.",
    breaks="largest",
    see="pooling",
)
def max_pool__place(X, size):
    windows = _windows(X, size)
    return windows.reshape(*windows.shape[:4], -1).argmax(axis=-1)


@mistake(
    ko="음수뿐인 창에서 0이 나옵니다. 0에서 시작하거나 0을 섞어 비교하지 말고, 창의 값끼리만 비교하세요.",
    en="Windows that are all negative give 0. Neither begin at 0 nor let a 0 take part: compare the values of the window alone.",
    breaks="negative",
    see="pooling",
)
def max_pool__begins_at_0(X, size):
    return np.maximum(_pool(X, size), 0)


@mistake(
    ko="부호를 버리고 크기만 비교했습니다. 음수가 절댓값이 되어 남습니다. 값을 그대로 비교하세요.",
    en="Sizes were compared without the sign, and negative values came out as positive ones. Compare the values as they are.",
    breaks="negative",
    see="pooling",
)
def max_pool__absolute(X, size):
    return _pool(np.abs(X), size)


@mistake(
    ko="절댓값이 가장 큰 값을 남겼습니다. 음수뿐인 창에서는 가장 작은 값이 남습니다. 값을 그대로 비교하세요.",
    en="The value farthest from 0 was kept, which is the smallest where all are negative. Compare the values as they are.",
    breaks="negative",
    see="pooling",
)
def max_pool__farthest_from_0(X, size):
    high, low = _pool(X, size), -_pool(-X, size)
    return np.where(np.abs(high) >= np.abs(low), high, low)


@mistake(
    ko="reshape의 축 순서가 틀려서 창이 아니라 행의 토막에서 최댓값을 구했습니다. (n, c, rows, size, columns, size)로 나누세요.",
    en="The axes of reshape are in the wrong order, so pieces of rows were pooled. Split into (n, c, rows, size, columns, size).",
    breaks="windows",
    see="pooling",
)
def max_pool__wrong_reshape(X, size):
    n, c, rows, columns = _pool(X, size).shape
    return X[:, :, : rows * size, : columns * size].reshape(n, c, rows, columns, size, size).max(axis=(4, 5))


@mistake(
    ko="창이 한 칸씩만 움직였습니다. 창을 size씩 옮겨 겹치지 않게 하세요.",
    en="The windows moved by 1 and overlap. Move them by size, so that they lie side by side.",
    breaks="windows",
    see="pooling",
)
def max_pool__windows_overlap(X, size):
    _refuse(X, size)
    views = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(2, 3)).max(axis=(4, 5))
    return views[:, :, : X.shape[2] // size, : X.shape[3] // size]


@mistake(
    ko="그림 전체의 최댓값이 모든 자리에 들어갔습니다. 창마다 따로 구하세요.",
    en="Every place got the maximum of the whole image. Find the maximum of each window.",
    breaks="windows",
    see="pooling",
)
def max_pool__global(X, size):
    out = _pool(X, size)
    return np.broadcast_to(X.max(axis=(2, 3), keepdims=True), out.shape).copy()


@mistake(
    ko="줄이지 않았습니다. 창을 한 칸씩 옮기면 그림이 거의 그대로입니다. 창을 size씩 옮기세요.",
    en="The image hardly became smaller, as the windows moved by 1. Move them by size.",
    breaks=("size", "windows"),
    see="pooling",
)
def max_pool__stride_of_one(X, size):
    _refuse(X, size)
    return np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(2, 3)).max(axis=(4, 5))


@mistake(
    ko="채널들을 합쳐 최댓값을 구했습니다. 채널마다 따로 구하세요.",
    en="The maximum was taken over all channels. Find it for each channel by itself.",
    breaks="apart",
    see="pooling",
)
def max_pool__across_channels(X, size):
    out = _pool(X, size)
    return np.repeat(out.max(axis=1, keepdims=True), X.shape[1], axis=1)


@mistake(
    ko="그림들을 합쳐 최댓값을 구했습니다. 그림마다 따로 구하세요.",
    en="The maximum was taken over all images. Find it for each image by itself.",
    breaks="apart",
    see="pooling",
)
def max_pool__across_images(X, size):
    out = _pool(X, size)
    return np.repeat(out.max(axis=0, keepdims=True), len(X), axis=0)


@mistake(
    ko="끝이 아니라 처음을 버렸습니다. 창은 왼쪽 위에서 시작하고, 남는 행과 열은 아래와 오른쪽에서 버립니다.",
    en="The first rows and columns were dropped. Begin in the upper left corner, and drop what is left below and on the right.",
    breaks="rest",
    see="pooling",
)
def max_pool__drops_the_beginning(X, size):
    _refuse(X, size)
    return _pool(X[:, :, X.shape[2] % size :, X.shape[3] % size :], size)


@mistake(
    ko="창을 채우지 못하는 끝에도 출력을 만들었습니다. 크기는 나눈 값을 내린 것입니다.",
    en="What does not fill a window got an output, too. Round down when dividing by size, and drop the rest.",
    breaks="rest",
    see="pooling",
)
def max_pool__rounds_up(X, size):
    _refuse(X, size)
    below, beside = -X.shape[2] % size, -X.shape[3] % size
    return _pool(np.pad(X, ((0, 0), (0, 0), (0, below), (0, beside)), mode="edge"), size)


@mistake(
    ko="마지막 창에 남는 행과 열까지 넣었습니다. 창을 채우지 못하는 끝은 버리세요.",
    en="The last windows took in the rows and columns that were left over. Drop what does not fill a window.",
    breaks="rest",
    see="pooling",
)
def max_pool__last_window_takes_the_rest(X, size):
    _refuse(X, size)
    out = _pool(X, size)
    edges = [[*range(0, length - size + 1, size)] for length in X.shape[2:]]
    for i, top in enumerate(edges[0]):
        for j, left in enumerate(edges[1]):
            below = None if i == len(edges[0]) - 1 else top + size
            beside = None if j == len(edges[1]) - 1 else left + size
            out[:, :, i, j] = X[:, :, top:below, left:beside].max(axis=(2, 3))
    return out


@mistake(
    ko="size로 나누어떨어지지 않으면 오류가 납니다. 먼저 창을 채우지 못하는 끝을 잘라 내세요.",
    en="Images that size does not divide are refused. Cut off what does not fill a window first.",
    breaks="rest",
    see="pooling",
)
def max_pool__must_divide(X, size):
    _refuse(X, size)
    n, c, h, w = X.shape
    return X.reshape(n, c, h // size, size, w // size, size).max(axis=(3, 5))


@mistake(
    ko="위아래로만 줄였습니다. 너비도 size로 나누세요.",
    en="The images were made smaller downwards only. Pool their width as well.",
    breaks="size",
    see="pooling",
)
def max_pool__height_only(X, size):
    _refuse(X, size)
    views = np.lib.stride_tricks.sliding_window_view(X, size, axis=2)
    return views[:, :, ::size].max(axis=4)


@mistake(
    ko="창의 한 변이 아니라 출력의 한 변을 size로 만들었습니다. size는 창의 크기입니다.",
    en="size was taken for the side of the output. It is the side of the windows.",
    breaks="size",
    see="pooling",
)
def max_pool__size_of_the_output(X, size):
    _refuse(X, size)
    bands = [np.array_split(np.arange(length), size) for length in X.shape[2:]]
    out = np.zeros((*X.shape[:2], size, size))
    for i, rows in enumerate(bands[0]):
        for j, columns in enumerate(bands[1]):
            out[:, :, i, j] = X[:, :, rows][:, :, :, columns].max(axis=(2, 3))
    return out


@mistake(
    ko="채널의 축이 사라졌습니다. 채널마다 따로 남기세요.",
    en="The axis of the channels is gone. Keep each channel by itself.",
    breaks=("size", "apart"),
    see="pooling",
)
def max_pool__channels_gone(X, size):
    return _pool(X, size).max(axis=1)


@mistake(
    ko="높이나 너비보다 큰 size에 오류를 내지 않고 빈 배열을 돌려주었습니다. ValueError를 내세요.",
    en="A size larger than the height or the width gave an empty array. Raise ValueError there.",
    breaks="errors",
    see="pooling",
)
def max_pool__empty(X, size):
    if size < 1:
        raise ValueError("size")
    rows, columns = X.shape[2] // size, X.shape[3] // size
    if not rows * columns:
        return np.zeros((*X.shape[:2], rows, columns))
    return _pool(X, size)


@mistake(
    ko="창이 그림보다 크면 그림 전체를 한 창으로 보았습니다. 그때는 ValueError를 내세요.",
    en="Where size is larger than the image, the whole image became the window. Raise ValueError there.",
    breaks="errors",
    see="pooling",
)
def max_pool__shrinks_the_window(X, size):
    if size < 1:
        raise ValueError("size")
    h, w = min(size, X.shape[2]), min(size, X.shape[3])
    views = np.lib.stride_tricks.sliding_window_view(X, (h, w), axis=(2, 3))
    return views[:, :, ::h, ::w].max(axis=(4, 5))


@mistake(
    ko="size가 0이거나 음수인데도 계산했습니다. 1보다 작으면 ValueError를 내세요.",
    en="A size of 0 or below was accepted. Raise ValueError below 1.",
    breaks="errors",
    see="pooling",
)
def max_pool__accepts_0(X, size):
    if size < 1:
        return X.copy()
    return _pool(X, size)


@mistake(
    ko="받은 배열이 바뀌었습니다. 정렬하거나 값을 지우려면 복사본에서 하세요.",
    en="The given array has changed. To sort or to erase values, work on a copy.",
    breaks="inputs",
    see="pooling",
)
def max_pool__sorts_in_place(X, size):
    out = _pool(X, size)
    X.sort(axis=-1)
    return out


@mistake(
    ko="결과의 소수 부분이 사라졌습니다. 결과를 실수 배열에 담고 정수로 바꾸지 마세요.",
    en="The result has lost its fractions. Keep it in an array of floats, and do not convert it to integers.",
    breaks="largest",
    see="pooling",
)
def max_pool__whole_numbers(X, size):
    return _pool(X, size).astype(int)


@mistake(
    ko="가장 큰 값을 찾기 시작하는 수보다 작은 값은 찾지 못했습니다. −∞나 창의 첫 값에서 시작하세요.",
    en="Values below the number that the search begins with were not found. Begin with −∞, or with the first value of the window.",
    breaks="negative",
    see="pooling",
)
def max_pool__begins_at_a_small_number(X, size):
    return np.maximum(_pool(X, size), -999.0)


@mistake(
    ko="그림이 정수 배열이면 오류가 납니다. 정수도 실수와 같이 비교할 수 있으니, 가장 큰 값을 창의 첫 값에서부터 찾아 보세요.",
    en="Images of integers raise an error. Integers compare like floats: a search for the largest value may begin with the first one of the window.",
    breaks="negative",
    see="pooling",
)
def max_pool__floats_only(X, size):
    return np.maximum(_pool(X, size), np.finfo(X.dtype).min)
