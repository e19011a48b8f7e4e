"""Other right ways to write conv2d, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _padded(X, padding, **mode):
    return np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)), **mode)


def _windows(padded, W, stride):
    """Of shape (n, c, rows, columns, kh, kw): what the filter covers at each place."""
    if padded.shape[1] != W.shape[1] or padded.shape[2] < W.shape[2] or padded.shape[3] < W.shape[3]:
        raise ValueError("the filters do not fit the images")
    views = np.lib.stride_tricks.sliding_window_view(padded, W.shape[2:], axis=(2, 3))
    return views[:, :, ::stride, ::stride]


def _summed(windows, W):
    return np.einsum("ncijuv,fcuv->nfij", windows, W)


def _conv(X, W, b, stride, padding):
    return _summed(_windows(_padded(X, padding), W, stride), W) + b[:, None, None]


@right
def conv2d__seven_loops(X, W, b, stride, padding):
    n, c, h, w = X.shape
    f, channels, kh, kw = W.shape
    if c != channels:
        raise ValueError("channels")
    if kh > h + 2 * padding or kw > w + 2 * padding:
        raise ValueError("size")
    out = np.zeros((n, f, (h + 2 * padding - kh) // stride + 1, (w + 2 * padding - kw) // stride + 1))
    for m, k, i, j in np.ndindex(*out.shape):
        total = float(b[k])
        for channel, u, v in np.ndindex(c, kh, kw):
            row, column = i * stride + u - padding, j * stride + v - padding
            if 0 <= row < h and 0 <= column < w:
                total += float(X[m, channel, row, column]) * float(W[k, channel, u, v])
        out[m, k, i, j] = total
    return out


@right
def conv2d__matrix(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    n, c, rows, columns, kh, kw = windows.shape
    patches = windows.transpose(0, 2, 3, 1, 4, 5).reshape(n * rows * columns, c * kh * kw)
    return (patches @ W.reshape(len(W), -1).T + b).reshape(n, rows, columns, len(W)).transpose(0, 3, 1, 2)


@right
def conv2d__one_weight_at_a_time(X, W, b, stride, padding):
    if X.shape[1] != W.shape[1]:
        raise ValueError(f"{X.shape[1]} channels, but the filters have {W.shape[1]}")
    canvas = np.zeros((len(X), X.shape[1], X.shape[2] + 2 * padding, X.shape[3] + 2 * padding))
    canvas[:, :, padding : padding + X.shape[2], padding : padding + X.shape[3]] = X
    kh, kw = W.shape[2:]
    height, width = canvas.shape[2] - kh + 1, canvas.shape[3] - kw + 1
    if height <= 0 or width <= 0:
        raise ValueError("the filter is larger than the image")
    out = 0.0
    for u in range(kh):
        for v in range(kw):
            part = canvas[:, :, u : u + height : stride, v : v + width : stride]
            out = out + np.tensordot(part, W[:, :, u, v], axes=(1, 1))
    return np.moveaxis(out + b, -1, 1)


@right
def conv2d__float32(X, W, b, stride, padding):
    X, W, b = (np.asarray(each, dtype=np.float32) for each in (X, W, b))
    out = _conv(X, W, b, stride, padding)
    return out.astype(np.float32)


@right
def conv2d__lists(X, W, b, stride, padding):
    _windows(_padded(X, padding), W, stride)
    frame = _padded(X, padding)
    rows = range(0, frame.shape[2] - W.shape[2] + 1, stride)
    columns = range(0, frame.shape[3] - W.shape[3] + 1, stride)

    def place(image, kernel, bias, i, j):
        return float(np.sum(image[:, i : i + W.shape[2], j : j + W.shape[3]] * kernel) + bias)

    return [
        [[[place(x, k, bias, i, j) for j in columns] for i in rows] for k, bias in zip(W, b, strict=True)]
        for x in frame
    ]


@right
def conv2d__transform(X, W, b, stride, padding):
    """By the convolution theorem: a correlation is a product with the conjugate."""
    frame = _padded(np.asarray(X, float), padding)
    _windows(frame, W, stride)
    size = frame.shape[2:]
    product = np.einsum("nchw,fchw->nfhw", np.fft.fft2(frame), np.conj(np.fft.fft2(W, s=size)))
    full = np.fft.ifft2(product).real[:, :, : size[0] - W.shape[2] + 1, : size[1] - W.shape[3] + 1]
    return full[:, :, ::stride, ::stride] + b.reshape(1, -1, 1, 1)


@mistake(
    ko="필터를 뒤집어 놓은 진짜 합성곱입니다. 필터를 그대로 놓고 곱하세요.",
    en="This is the true convolution, with the filter flipped. Lay the filter on as it stands.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__flipped(X, W, b, stride, padding):
    return _conv(X, W[:, :, ::-1, ::-1], b, stride, padding)


@mistake(
    ko="필터의 위아래가 뒤집혔습니다. 필터의 첫 행은 창의 첫 행에 곱합니다.",
    en="The filter was turned upside down. Its first row belongs to the first row of the window.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__upside_down(X, W, b, stride, padding):
    return _conv(X, W[:, :, ::-1], b, stride, padding)


@mistake(
    ko="필터의 왼쪽과 오른쪽이 뒤집혔습니다. 필터의 첫 열은 창의 첫 열에 곱합니다.",
    en="Left and right of the filter were exchanged. Its first column belongs to the first column of the window.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__mirrored(X, W, b, stride, padding):
    return _conv(X, W[:, :, :, ::-1], b, stride, padding)


@mistake(
    ko="곱의 합이 아니라 평균을 냈습니다. 필터의 크기로 나누지 마세요.",
    en="This is the mean of the products. Do not divide by the size of the filter: add the products up.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__mean(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    return _summed(windows, W) / (W.shape[2] * W.shape[3]) + b[:, None, None]


@mistake(
    ko="곱을 더하지 않고 가장 큰 곱을 골랐습니다. 최댓값은 풀링에서 씁니다. 곱을 모두 더하세요.",
    en="The largest product was taken. The maximum belongs to pooling: add all products up.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__largest_product(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    products = np.einsum("ncijuv,fcuv->nfijuv", windows, W)
    return products.max(axis=(4, 5)) + b[:, None, None]


@mistake(
    ko="음수인 출력이 0이 되었습니다. 활성화 함수는 이 층에 들어 있지 않습니다.",
    en="Negative outputs became 0. The activation function is not part of this layer.",
    breaks="kernel",
    see="cross-correlation",
)
def conv2d__activated(X, W, b, stride, padding):
    return np.maximum(_conv(X, W, b, stride, padding), 0)


@mistake(
    ko="첫 채널만 계산했습니다. 모든 채널의 곱을 더하세요.",
    en="Only the first channel was used. Add up the products of all channels.",
    breaks="channels",
    see="channels",
)
def conv2d__first_channel(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    return _summed(windows[:, :1], W[:, :1]) + b[:, None, None]


@mistake(
    ko="마지막 채널의 값만 남았습니다. 모든 채널의 곱을 더하세요. 채널을 돌 때는 =로 덮어쓰지 말고 +=로 더합니다.",
    en="Only the last channel is left. Add up the products of all channels; in a loop over them, with += and not with =.",
    breaks="channels",
    see="channels",
)
def conv2d__last_channel(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    return _summed(windows[:, -1:], W[:, -1:]) + b[:, None, None]


@mistake(
    ko="채널을 더하지 않고 평균을 냈습니다. 채널 수로 나누지 마세요.",
    en="The channels were averaged. Add them up, without dividing by their number.",
    breaks="channels",
    see="channels",
)
def conv2d__mean_of_channels(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    return _summed(windows, W) / W.shape[1] + b[:, None, None]


@mistake(
    ko="모든 채널에 필터의 첫 채널을 곱했습니다. 채널마다 그 채널의 가중치를 쓰세요.",
    en="All channels were multiplied by the weights of the first. Use the weights of each channel for itself.",
    breaks="channels",
    see="channels",
)
def conv2d__one_kernel_for_all_channels(X, W, b, stride, padding):
    return _conv(X, np.repeat(W[:, :1], W.shape[1], axis=1), b, stride, padding)


@mistake(
    ko="그림의 채널마다 필터의 모든 채널이 곱해졌습니다. 두 쪽의 채널을 먼저 더해도 그렇게 됩니다. 같은 번호의 채널끼리 곱한 다음에 더하세요.",
    en="Each channel of the image met all channels of the filter, as it does when both are added up first. Multiply each channel by its own, then add.",
    breaks="channels",
    see="channels",
)
def conv2d__channels_summed_apart(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    return _summed(windows.sum(axis=1, keepdims=True), W.sum(axis=1, keepdims=True)) + b[:, None, None]


@mistake(
    ko="채널의 순서가 뒤집혔습니다. 그림의 첫 채널에는 필터의 첫 채널을 곱합니다.",
    en="The channels were taken in reverse. The first channel of the image goes with the first of the filter.",
    breaks="channels",
    see="channels",
)
def conv2d__channels_reversed(X, W, b, stride, padding):
    return _conv(X, W[:, ::-1], b, stride, padding)


@mistake(
    ko="첫 그림의 결과가 모든 그림에 쓰였습니다. 그림마다 계산하세요.",
    en="All images got the result of the first. Compute each image by itself.",
    breaks="images",
    see="channels",
)
def conv2d__first_image(X, W, b, stride, padding):
    out = _conv(X, W, b, stride, padding)
    return np.repeat(out[:1], len(X), axis=0)


@mistake(
    ko="그림들이 서로 더해졌습니다. 그림의 축은 더하지 않고 남겨 두세요.",
    en="The images were added to one another. Keep the axis of the images, and do not sum over it.",
    breaks="images",
    see="channels",
)
def conv2d__images_added(X, W, b, stride, padding):
    windows = _windows(_padded(X, padding), W, stride)
    total = _summed(windows, W).sum(axis=0, keepdims=True)
    return np.repeat(total, len(X), axis=0) + b[:, None, None]


@mistake(
    ko="모든 출력 채널이 첫 필터로 계산되었습니다. 출력 채널마다 자기 필터를 쓰세요.",
    en="All output channels were made with the first filter. Each output channel has a filter of its own.",
    breaks="filters",
    see="channels",
)
def conv2d__first_filter(X, W, b, stride, padding):
    return _conv(X, np.repeat(W[:1], len(W), axis=0), b, stride, padding)


@mistake(
    ko="필터들의 결과가 서로 더해졌습니다. 필터마다 출력 채널을 하나씩 남기세요.",
    en="The results of the filters were added up. Keep one output channel for each filter.",
    breaks="filters",
    see="channels",
)
def conv2d__filters_added(X, W, b, stride, padding):
    return _conv(X, np.repeat(W.sum(axis=0, keepdims=True), len(W), axis=0), b, stride, padding)


@mistake(
    ko=(
        "값은 맞지만 자리가 섞였습니다. 행렬 곱의 결과는 필터가 마지막 축이므로, 먼저 (n, h′, w′, f)로 reshape한 다음 "
        "축을 옮기세요."
    ),
    en=(
        "The values are right, their places are mixed up. After the matrix product the filters are the last axis: reshape to "
        "(n, h′, w′, f) first, then move that axis."
    ),
    breaks="filters",
    see="channels",
)
def conv2d__reshaped_without_moving(X, W, b, stride, padding):
    out = _summed(_windows(_padded(X, padding), W, stride), W)
    return np.moveaxis(out, 1, -1).reshape(out.shape) + b[:, None, None]


@mistake(
    ko="편향이 더해지지 않았습니다. 출력 채널마다 자기 편향을 더하세요.",
    en="The bias was not added. Add to each output channel its own bias.",
    breaks="bias",
    see="channels",
)
def conv2d__no_bias(X, W, b, stride, padding):
    return _conv(X, W, 0 * b, stride, padding)


@mistake(
    ko="편향이 필터의 가중치마다 한 번씩 더해졌습니다. 다 더한 다음에 한 번만 더하세요.",
    en="The bias was added for each weight of the filter. Add it once, after the sum.",
    breaks="bias",
    see="channels",
)
def conv2d__bias_for_each_weight(X, W, b, stride, padding):
    return _conv(X, W, b * W[0].size, stride, padding)


@mistake(
    ko="편향이 필터의 자리마다 한 번씩 더해졌습니다. 다 더한 다음에 한 번만 더하세요.",
    en="The bias was added for each place of the filter. Add it once, after the sum.",
    breaks="bias",
    see="channels",
)
def conv2d__bias_for_each_pixel(X, W, b, stride, padding):
    return _conv(X, W, b * W[0, 0].size, stride, padding)


@mistake(
    ko="편향이 입력 채널마다 한 번씩 더해졌습니다. 채널을 모두 더한 다음에 한 번만 더하세요.",
    en="The bias was added for each input channel. Add it once, after the channels are added up.",
    breaks="bias",
    see="channels",
)
def conv2d__bias_for_each_channel(X, W, b, stride, padding):
    return _conv(X, W, b * W.shape[1], stride, padding)


@mistake(
    ko="편향을 빼고 있습니다. 편향은 더합니다.",
    en="The bias was subtracted. It is added.",
    breaks="bias",
    see="channels",
)
def conv2d__bias_subtracted(X, W, b, stride, padding):
    return _conv(X, W, -b, stride, padding)


@mistake(
    ko="모든 출력 채널에 첫 편향을 더했습니다. 출력 채널마다 자기 편향을 더하세요.",
    en="All output channels got the first bias. Add to each its own.",
    breaks="bias",
    see="channels",
)
def conv2d__first_bias(X, W, b, stride, padding):
    return _conv(X, W, np.full(len(b), b[0]), stride, padding)


@mistake(
    ko="편향을 모두 합쳐서 더했습니다. 출력 채널마다 자기 편향만 더하세요.",
    en="The sum of all biases was added. Add to each output channel its own bias only.",
    breaks="bias",
    see="channels",
)
def conv2d__all_biases(X, W, b, stride, padding):
    return _conv(X, W, np.full(len(b), b.sum()), stride, padding)


@mistake(
    ko="출력의 크기만 stride를 따르고 필터는 한 칸씩 움직였습니다. 창은 i · stride, j · stride에서 시작합니다.",
    en="The output has the right size, but the filter moved by 1. The window begins at i · stride, j · stride.",
    breaks="stride",
    see="stride-padding",
)
def conv2d__steps_of_one(X, W, b, stride, padding):
    wanted = _windows(_padded(X, padding), W, stride).shape[2:4]
    return _conv(X, W, b, 1, padding)[:, :, : wanted[0], : wanted[1]]


@mistake(
    ko="아래로는 stride씩 움직였지만 오른쪽으로는 한 칸씩 움직였습니다. 두 방향 모두 stride씩 옮기세요.",
    en="The filter moved down by stride, but to the right by 1. Move it by stride both ways.",
    breaks="stride",
    see="stride-padding",
)
def conv2d__stride_down_only(X, W, b, stride, padding):
    wanted = _windows(_padded(X, padding), W, stride).shape[2:4]
    return _conv(X, W, b, 1, padding)[:, :, ::stride, : wanted[1]]


@mistake(
    ko="오른쪽으로는 stride씩 움직였지만 아래로는 한 칸씩 움직였습니다. 두 방향 모두 stride씩 옮기세요.",
    en="The filter moved to the right by stride, but down by 1. Move it by stride both ways.",
    breaks="stride",
    see="stride-padding",
)
def conv2d__stride_right_only(X, W, b, stride, padding):
    wanted = _windows(_padded(X, padding), W, stride).shape[2:4]
    return _conv(X, W, b, 1, padding)[:, :, : wanted[0], ::stride]


@mistake(
    ko="stride를 쓰지 않아 출력이 너무 큽니다. 창을 stride씩 옮기고, 출력의 크기에서도 stride로 나누세요.",
    en="stride was not used, so the output is too large. Move the window by it, and divide by it for the size of the output.",
    breaks="stride",
    see="stride-padding",
)
def conv2d__no_stride(X, W, b, stride, padding):  # noqa: ARG001
    return _conv(X, W, b, 1, padding)


@mistake(
    ko="오른쪽과 아래에만 0을 덧댔습니다. 네 변에 padding줄씩 덧대세요.",
    en="The zeros stand only on the right and below. Put padding rows along each of the four edges.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__padded_on_one_side(X, W, b, stride, padding):
    padded = np.pad(X, ((0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)))
    return _conv(padded, W, b, stride, 0)


@mistake(
    ko="0이 아니라 가장자리의 값을 덧댔습니다. 0을 덧대세요.",
    en="The values of the edge were repeated outside. Pad with zeros.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__edge_repeated(X, W, b, stride, padding):
    return _conv(_padded(X, padding, mode="edge"), W, b, stride, 0)


@mistake(
    ko="반대쪽 가장자리의 값을 덧댔습니다. 0을 덧대세요.",
    en="The values of the opposite edge were put outside. Pad with zeros.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__wrapped(X, W, b, stride, padding):
    return _conv(_padded(X, padding, mode="wrap"), W, b, stride, 0)


@mistake(
    ko="0이 아니라 1을 덧댔습니다. 0을 덧대세요.",
    en="It was padded with ones. Pad with zeros.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__padded_with_ones(X, W, b, stride, padding):
    return _conv(_padded(X, padding, constant_values=1), W, b, stride, 0)


@mistake(
    ko="그림이 아니라 출력의 둘레에 0을 덧댔습니다. 그림에 먼저 덧댄 다음에 필터를 옮기세요.",
    en="The zeros were put around the output. Pad the image first, then move the filter over it.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__output_padded(X, W, b, stride, padding):
    return _padded(_conv(X, W, b, stride, 0), padding)


@mistake(
    ko="네 축에 모두 덧댔습니다. 그림과 채널의 축은 그대로 두고 높이와 너비에만 덧대세요.",
    en="All four axes were padded. Leave those of images and channels alone, and pad height and width only.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__all_axes_padded(X, W, b, stride, padding):
    return _conv(np.pad(X, padding), W, b, stride, 0)


@mistake(
    ko="padding을 쓰지 않았습니다. 네 변에 0을 padding줄씩 덧대세요.",
    en="padding was not used. Put padding rows of zeros along all four edges.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__no_padding(X, W, b, stride, padding):  # noqa: ARG001
    return _conv(X, W, b, stride, 0)


@mistake(
    ko="위아래에만 0을 덧댔습니다. 왼쪽과 오른쪽에도 덧대세요.",
    en="Zeros were put above and below only. Put them on the left and on the right as well.",
    breaks="padding",
    see="stride-padding",
)
def conv2d__padded_above_and_below(X, W, b, stride, padding):
    return _conv(np.pad(X, ((0, 0), (0, 0), (padding, padding), (0, 0))), W, b, stride, 0)


@mistake(
    ko="마지막 자리가 빠졌습니다. 크기의 식 끝에 1을 더하세요. 들어갈 수 있는 마지막 자리까지 계산합니다.",
    en="The last place is missing. The formula of the size ends in + 1: go on to the last place where the filter fits in.",
    breaks="size",
    see="size",
)
def conv2d__last_place_missing(X, W, b, stride, padding):
    return _conv(X, W, b, stride, padding)[:, :, :-1, :-1]


@mistake(
    ko="출력을 입력과 같은 크기로 맞추었습니다. 크기는 식을 따르며, padding이 0이면 작아집니다.",
    en="The output was given the size of the input. The formula decides, and without padding the output is smaller.",
    breaks="size",
    see="size",
)
def conv2d__size_of_the_input(X, W, b, stride, padding):
    out = np.zeros((len(X), len(W), *X.shape[2:]))
    inner = _conv(X, W, b, stride, padding)[:, :, : X.shape[2], : X.shape[3]]
    out[:, :, : inner.shape[2], : inner.shape[3]] = inner
    return out


@mistake(
    ko="필터가 다 들어가지 않는 자리까지 계산했습니다. stride로 나눈 값은 내립니다.",
    en="Places where the filter does not fit in were computed as well. Round down when dividing by stride.",
    breaks="size",
    see="size",
)
def conv2d__rounded_up(X, W, b, stride, padding):
    _windows(_padded(X, padding), W, stride)
    more = [-(size + 2 * padding - kernel) % stride for size, kernel in zip(X.shape[2:], W.shape[2:], strict=True)]
    return _conv(np.pad(_padded(X, padding), ((0, 0), (0, 0), (0, more[0]), (0, more[1]))), W, b, stride, 0)


@mistake(
    ko="채널이 마지막 축에 있습니다. 출력의 모양은 (n, f, h′, w′)입니다.",
    en="The channels are the last axis. The output has shape (n, f, h′, w′).",
    breaks="size",
    see="size",
)
def conv2d__channels_last(X, W, b, stride, padding):
    return np.moveaxis(_conv(X, W, b, stride, padding), 1, -1)


@mistake(
    ko="출력의 높이와 너비가 바뀌었습니다. 행이 먼저이고 열이 다음입니다.",
    en="Height and width of the output have changed places. Rows come first, then columns.",
    breaks="size",
    see="size",
)
def conv2d__transposed(X, W, b, stride, padding):
    return np.swapaxes(_conv(X, W, b, stride, padding), 2, 3)


@mistake(
    ko="출력을 그림과 같은 정수 배열에 담아 소수 부분이 사라졌습니다. 실수 배열에 담으세요.",
    en="The output was kept in an array of integers, like the images, and lost its fractions. Use an array of floats.",
    breaks="integers",
    see="channels",
)
def conv2d__integers_kept(X, W, b, stride, padding):
    return _conv(X, W, b, stride, padding).astype(X.dtype)


@mistake(
    ko="그림과 필터가 모두 정수이면 편향의 소수 부분이 사라집니다. 출력을 실수 배열에 담으세요.",
    en="Where images and filters both hold integers, the fractions of the biases are lost. Use an array of floats for the output.",
    breaks="integers",
    see="channels",
)
def conv2d__fractions_of_the_bias_lost(X, W, b, stride, padding):
    return _conv(X, W, b, stride, padding).astype(np.result_type(X, W))


@mistake(
    ko="채널 수가 달라도 오류를 내지 않고 남는 채널을 버렸습니다. 계산하기 전에 비교해 ValueError를 내세요.",
    en="Where the channels differ the rest was dropped, without an error. Compare their numbers first, and raise ValueError.",
    breaks="mismatch",
    see="channels",
)
def conv2d__channels_dropped(X, W, b, stride, padding):
    c = min(X.shape[1], W.shape[1])
    return _conv(X[:, :c], W[:, :c], b, stride, padding)


@mistake(
    ko="채널이 하나이면 다른 수의 채널과도 계산했습니다. NumPy가 축을 늘리기 전에 비교해 ValueError를 내세요.",
    en="A single channel was stretched to fit any number of them. Compare the numbers first, and raise ValueError.",
    breaks="mismatch",
    see="channels",
)
def conv2d__channels_stretched(X, W, b, stride, padding):
    if X.shape[1] == 1:
        X = np.repeat(X, W.shape[1], axis=1)
    if W.shape[1] == 1:
        W = np.repeat(W, X.shape[1], axis=1)
    return _conv(X, W, b, stride, padding)


@mistake(
    ko="필터가 들어가지 않는데 빈 배열을 돌려주었습니다. 그때는 ValueError를 내세요.",
    en="Where the filter does not fit in, an empty array came back. Raise ValueError there.",
    breaks="fit",
    see="size",
)
def conv2d__empty(X, W, b, stride, padding):
    if X.shape[1] != W.shape[1]:
        raise ValueError("channels")
    spare = [size + 2 * padding - kernel for size, kernel in zip(X.shape[2:], W.shape[2:], strict=True)]
    if min(spare) < 0:
        return np.zeros((len(X), len(W), *(max(each // stride + 1, 0) for each in spare)))
    return _conv(X, W, b, stride, padding)


@mistake(
    ko="필터가 너무 높을 때만 ValueError를 냈습니다. 너무 넓을 때에도 내세요.",
    en="ValueError was raised for filters that are too high. Raise it for those that are too wide as well.",
    breaks="fit",
    see="size",
)
def conv2d__height_only(X, W, b, stride, padding):
    if X.shape[3] + 2 * padding < W.shape[3]:
        rows = (X.shape[2] + 2 * padding - W.shape[2]) // stride + 1
        return np.zeros((len(X), len(W), max(rows, 0), 0))
    return _conv(X, W, b, stride, padding)


@mistake(
    ko="덧대기 전의 그림에 필터가 들어가지 않는다고 오류를 냈습니다. 덧댄 그림의 크기와 비교하세요.",
    en="An error was raised since the filter does not fit into the image before padding. Compare it with the padded image.",
    breaks="padding",
    see="size",
)
def conv2d__compared_before_padding(X, W, b, stride, padding):
    if X.shape[2] < W.shape[2] or X.shape[3] < W.shape[3]:
        raise ValueError("the filter is larger than the image")
    return _conv(X, W, b, stride, padding)


@mistake(
    ko="받은 W가 바뀌었습니다. 받은 배열은 그대로 두고 새 배열에서 계산하세요. 필터를 뒤집을 필요도 없습니다.",
    en="The given W was changed. Leave it as it is and compute in a new array; there is no need to flip it either.",
    breaks="inputs",
    see="cross-correlation",
)
def conv2d__flips_the_given_filters(X, W, b, stride, padding):
    out = _conv(X, W, b, stride, padding)
    W[...] = W[:, :, ::-1, ::-1].copy()
    return out


@mistake(
    ko="받은 X가 바뀌었습니다. 덧댄 그림도 결과도 새 배열로 만드세요.",
    en="The given X was changed. Make new arrays, for the padded images as for the result.",
    breaks="inputs",
    see="stride-padding",
)
def conv2d__clears_the_edge(X, W, b, stride, padding):
    out = _conv(X, W, b, stride, padding)
    X[:, :, : max(padding, 1)] = 0
    return out
