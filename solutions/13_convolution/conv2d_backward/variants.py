"""Other right ways to write conv2d_backward, and known mistakes."""

import numpy as np
from dlgrade.checking import mistake, right


def _refuse(dout, X, W, padding):
    sides = [side + 2 * padding - kernel + 1 for side, kernel in zip(X.shape[2:], W.shape[2:], strict=True)]
    if dout.shape != (len(X), len(W), *sides):
        raise ValueError("dout does not fit")


def _padded(X, padding, **mode):
    return np.pad(X, ((0, 0), (0, 0), (padding, padding), (padding, padding)), **mode)


def _windows(padded, W):
    return np.lib.stride_tricks.sliding_window_view(padded, W.shape[2:], axis=(2, 3))


def _dW(dout, padded, W):
    return np.einsum("nfij,ncijuv->fcuv", dout, _windows(padded, W))


def _spread(dout, W, shape):
    """The gradient of the padded images: each window adds its share."""
    total = np.zeros(shape)
    for i, j in np.ndindex(*dout.shape[2:]):
        share = np.einsum("nf,fcuv->ncuv", dout[:, :, i, j], W)
        total[:, :, i : i + W.shape[2], j : j + W.shape[3]] += share
    return total


def _cut(total, X, padding):
    return total[:, :, padding : padding + X.shape[2], padding : padding + X.shape[3]]


def _dX(dout, X, W, padding):
    return _cut(_spread(dout, W, _padded(X, padding).shape), X, padding)


def _db(dout):
    return dout.sum(axis=(0, 2, 3))


def _three(dout, X, W, padding, *, dX=None, dW=None, db=None):
    """The right answer, with one part replaced."""
    _refuse(dout, X, W, padding)
    return (
        (dX or _dX)(dout, X, W, padding),
        dW(dout, X, W, padding) if dW else _dW(dout, _padded(X, padding), W),
        (db or _db)(dout),
    )


@right
def conv2d_backward__loops(dout, X, W, padding):
    _refuse(dout, X, W, padding)
    dX, dW, db = np.zeros(X.shape), np.zeros(W.shape), np.zeros(len(W))
    n, f, rows, columns = dout.shape
    for m, k, i, j in np.ndindex(n, f, rows, columns):
        g = dout[m, k, i, j]
        db[k] += g
        for u in range(W.shape[2]):
            for v in range(W.shape[3]):
                row, column = i + u - padding, j + v - padding
                if 0 <= row < X.shape[2] and 0 <= column < X.shape[3]:
                    dW[k, :, u, v] += g * X[m, :, row, column]
                    dX[m, :, row, column] += g * W[k, :, u, v]
    return dX, dW, db


@right
def conv2d_backward__full_convolution(dout, X, W, padding):
    """dX is the correlation of the padded upstream gradient with the flipped filters."""
    _refuse(dout, X, W, padding)
    kh, kw = W.shape[2:]
    wide = np.pad(dout, ((0, 0), (0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1)))
    full = np.einsum("nfijuv,fcuv->ncij", _windows(wide, W), W[:, :, ::-1, ::-1])
    return _cut(full, X, padding), _dW(dout, _padded(X, padding), W), np.einsum("nfij->f", dout)


@right
def conv2d_backward__matrix(dout, X, W, padding):
    _refuse(dout, X, W, padding)
    windows = _windows(_padded(X, padding), W)
    n, c, rows, columns, kh, kw = windows.shape
    patches = windows.transpose(0, 2, 3, 1, 4, 5).reshape(-1, c * kh * kw)
    G = dout.transpose(0, 2, 3, 1).reshape(-1, len(W))
    shares = (G @ W.reshape(len(W), -1)).reshape(n, rows, columns, c, kh, kw)
    total = np.zeros(_padded(X, padding).shape)
    for u in range(kh):
        for v in range(kw):
            total[:, :, u : u + rows, v : v + columns] += shares[..., u, v].transpose(0, 3, 1, 2)
    return _cut(total, X, padding), (G.T @ patches).reshape(W.shape), G.sum(axis=0)


@right
def conv2d_backward__one_weight_at_a_time(dout, X, W, padding):
    _refuse(dout, X, W, padding)
    padded = _padded(X, padding)
    total, dW = 0.0 * padded, np.empty(W.shape)
    rows, columns = dout.shape[2:]
    for u, v in np.ndindex(*W.shape[2:]):
        part = padded[:, :, u : u + rows, v : v + columns]
        dW[:, :, u, v] = np.tensordot(dout, part, axes=((0, 2, 3), (0, 2, 3)))
        total[:, :, u : u + rows, v : v + columns] += np.moveaxis(np.tensordot(dout, W[:, :, u, v], axes=(1, 0)), -1, 1)
    inner = slice(padding, -padding or None)
    return [total[:, :, inner, inner], dW, dout.sum(axis=0).sum(axis=-1).sum(axis=-1)]


@right
def conv2d_backward__float32(dout, X, W, padding):
    single = [np.asarray(each, dtype=np.float32) for each in (dout, X, W)]
    return tuple(each.astype(np.float32) for each in _three(*single, padding))


@right
def conv2d_backward__lists(dout, X, W, padding):
    if list(dout.shape[2:]) != [X.shape[k] + 2 * padding - W.shape[k] + 1 for k in (2, 3)]:
        raise ValueError("the sides of dout")
    if dout.shape[:2] != (X.shape[0], W.shape[0]):
        raise ValueError("the images or filters of dout")
    return [each.tolist() for each in _three(dout, X, W, padding)]


@mistake(
    ko="db에서 자리의 평균을 냈습니다. 그림과 자리 모두에서 더하기만 하세요.",
    en="db averages over the places. Add up over all images and all places.",
    breaks="db",
    see="backward",
)
def conv2d_backward__db_mean_of_places(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout.mean(axis=(2, 3)).sum(axis=0))


@mistake(
    ko="db에서 그림의 평균을 냈습니다. 그림들도 더하세요. 평균은 이미 손실에 들어 있습니다.",
    en="db averages over the images. Add them up: where a mean is wanted, it is in the loss already.",
    breaks="db",
    see="backward",
)
def conv2d_backward__db_mean_of_images(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout.mean(axis=0).sum(axis=(1, 2)))


@mistake(
    ko="db가 모든 자리와 그림의 평균입니다. 나누지 말고 더하기만 하세요.",
    en="db is a mean over places and images. Add up, without dividing.",
    breaks="db",
    see="backward",
)
def conv2d_backward__db_mean(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout.mean(axis=(0, 2, 3)))


@mistake(
    ko="db에 첫 그림만 들어 있습니다. 모든 그림에서 더하세요.",
    en="db holds the first image only. Add up over all images.",
    breaks="db",
    see="backward",
)
def conv2d_backward__db_first_image(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout[0].sum(axis=(1, 2)))


@mistake(
    ko="모든 필터의 db가 같습니다. 필터를 가로질러 더하지 말고 출력 채널마다 따로 더하세요.",
    en="db is the same for all filters. Add up each output channel by itself, not across the filters.",
    breaks="db",
    see="backward",
)
def conv2d_backward__db_of_all_filters(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: np.full(dout.shape[1], dout.sum()))


@mistake(
    ko="dW에 마지막 자리의 몫만 남았습니다. 자리를 돌 때 =로 덮어쓰지 말고 +=로 더하세요.",
    en="dW holds the share of the last place only. Add with += as you go through the places; = erases what was there.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_overwritten(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return np.einsum("nf,ncuv->fcuv", dout[:, :, -1, -1], _windows(_padded(X, padding), W)[:, :, -1, -1])

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW의 가중치가 뒤집혀 있습니다. 가중치 (u, v)는 창의 (u, v) 자리에 있는 픽셀을 만났습니다.",
    en="dW is flipped. Weight (u, v) met the pixel at place (u, v) of the window.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_flipped(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, _padded(X, padding), W)[:, :, ::-1, ::-1]

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW에서 그림의 평균을 냈습니다. 그림들을 더하세요. 평균은 이미 손실에 들어 있습니다.",
    en="dW averages over the images. Add them up: where a mean is wanted, it is in the loss already.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_mean_of_images(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, _padded(X, padding), W) / len(X)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW에서 자리의 평균을 냈습니다. 자리들을 더하기만 하세요.",
    en="dW averages over the places. Add them up, without dividing.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_mean_of_places(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, _padded(X, padding), W) / dout[0, 0].size

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW에 첫 그림만 들어 있습니다. 모든 그림에서 더하세요.",
    en="dW holds the first image only. Add up over all images.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_first_image(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout[:1], _padded(X, padding)[:1], W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW에 상류 기울기가 곱해지지 않았습니다. 자리마다 픽셀에 그 자리의 dout을 곱해 더하세요.",
    en="The upstream gradient is missing in dW. At each place multiply the pixels by the dout of that place.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_without_upstream(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(np.ones_like(dout), _padded(X, padding), W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW의 모든 채널이 첫 채널의 것입니다. 채널마다 그 채널의 픽셀을 쓰세요.",
    en="All channels of dW are those of the first. Use the pixels of each channel for its own weights.",
    breaks="dw",
    see="backward",
)
def conv2d_backward__dw_first_channel(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, np.repeat(_padded(X, padding)[:, :1], X.shape[1], axis=1), W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="겹친 창에서 나중 창이 앞 창의 몫을 지웠습니다. 창의 몫을 모두 더하세요. 창을 돌 때는 =가 아니라 +=로, 번호의 배열로 고를 때는 `np.add.at`으로 더합니다.",
    en="Where windows overlap, the later one erased the share of the earlier. Add up all shares: in a loop with += and not with =, at arrays of places with `np.add.at`.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_overwritten(dout, X, W, padding):
    def dX(dout, X, W, padding):
        total = np.zeros(_padded(X, padding).shape)
        for i, j in np.ndindex(*dout.shape[2:]):
            share = np.einsum("nf,fcuv->ncuv", dout[:, :, i, j], W)
            total[:, :, i : i + W.shape[2], j : j + W.shape[3]] = share
        return _cut(total, X, padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko=(
        "dX에서 필터가 뒤집혔습니다. 픽셀마다 자기와 만난 가중치를 곱합니다. dout을 덧대어 필터와 상관을 구하는 방법이라면 "
        "필터를 뒤집어야 합니다."
    ),
    en=(
        "In dX the filter is the wrong way round. Each pixel takes the weight that it met. If you correlate the padded dout "
        "with the filter, the filter has to be flipped."
    ),
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_not_flipped(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout, X, W[:, :, ::-1, ::-1], padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에 첫 필터만 들어 있습니다. 모든 필터의 몫을 더하세요.",
    en="dX holds the share of the first filter only. Add up the shares of all filters.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_first_filter(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout[:, :1], X, W[:1], padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에 마지막 필터의 몫만 남았습니다. 모든 필터의 몫을 더하세요. 필터를 돌 때도 +=로 더합니다.",
    en="dX holds the share of the last filter only. Add up the shares of all filters; in a loop over them with +=, too.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_last_filter(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout[:, -1:], X, W[-1:], padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에서 필터들의 평균을 냈습니다. 필터 수로 나누지 말고 더하세요.",
    en="dX averages over the filters. Add up, without dividing by their number.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_mean_of_filters(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout, X, W, padding) / len(W)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX를 그림 수로 나누었습니다. 그림마다 자기 기울기가 있으므로 나누지 마세요.",
    en="dX was divided by the number of images. Each image has its own gradient: do not divide.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_divided(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout, X, W, padding) / len(X)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="모든 그림의 dX가 섞였습니다. 그림마다 자기 dout만 쓰세요.",
    en="dX mixes the images. Use for each image only its own dout.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_images_added(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(np.repeat(dout.sum(axis=0, keepdims=True), len(X), axis=0), X, W, padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에 모든 채널의 가중치가 더해졌습니다. 채널마다 그 채널의 가중치만 쓰세요.",
    en="dX adds the weights of all channels. Use for each channel only its own weights.",
    breaks="dx",
    see="backward",
)
def conv2d_backward__dx_channels_added(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout, X, np.repeat(W.sum(axis=1, keepdims=True), X.shape[1], axis=1), padding)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dW를 구할 때 0이 아니라 가장자리의 값을 덧댔습니다. 순전파처럼 0을 덧대세요.",
    en="For dW the edges were repeated outside. Pad with zeros, as in the forward pass.",
    breaks="padded",
    see="backward",
)
def conv2d_backward__dw_edge_repeated(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, _padded(X, padding, mode="edge"), W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW를 구할 때 오른쪽과 아래에만 덧댔습니다. 순전파처럼 네 변에 덧대세요.",
    en="For dW the images were padded on the right and below only. Pad all four edges, as in the forward pass.",
    breaks="padded",
    see="backward",
)
def conv2d_backward__dw_padded_on_one_side(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, np.pad(X, ((0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding))), W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dW가 덧대지 않은 그림과 dout의 안쪽만으로 계산되었습니다. 덧댄 그림에서 모든 자리를 더하세요.",
    en="dW was made of the images without padding and the inner part of dout. Use the padded images and all places.",
    breaks="padded",
    see="backward",
)
def conv2d_backward__dw_without_padding(dout, X, W, padding):
    def dW(dout, X, W, padding):
        windows = _windows(X, W)
        rows, columns = windows.shape[2:4]
        inner = dout[:, :, padding : padding + rows, padding : padding + columns]
        return np.einsum("nfij,ncijuv->fcuv", inner, windows)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="dX에서 덧댄 가장자리를 잘라 내지 않았습니다. 네 변에서 padding줄씩 잘라 내세요.",
    en="The padding is still in dX. Cut off padding rows and columns on all four sides.",
    breaks="cut",
    see="backward",
)
def conv2d_backward__not_cut(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _spread(dout, W, _padded(X, padding).shape)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에서 오른쪽과 아래만 잘라 냈습니다. 덧댄 것은 네 변에 있으므로 왼쪽과 위에서도 잘라 내세요.",
    en="dX was cut on the right and below only. The padding is on all four sides: cut on the left and above as well.",
    breaks="cut",
    see="backward",
)
def conv2d_backward__cut_at_the_end(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _spread(dout, W, _padded(X, padding).shape)[:, :, : X.shape[2], : X.shape[3]]

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에서 왼쪽과 위만 잘라 냈습니다. 덧댄 것은 네 변에 있으므로 변마다 padding만큼 잘라 내세요.",
    en="dX was cut on the left and above only. The padding is on all four sides: cut `padding` entries on each of them.",
    breaks="cut",
    see="backward",
)
def conv2d_backward__cut_at_the_beginning(dout, X, W, padding):
    def dX(dout, X, W, padding):
        total = _spread(dout, W, _padded(X, padding).shape)
        return total[:, :, 2 * padding :, 2 * padding :]

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="dX에서 높이만 잘라 냈습니다. 너비에서도 양쪽을 잘라 내세요.",
    en="dX was cut above and below only. Cut it on the left and on the right as well.",
    breaks="cut",
    see="backward",
)
def conv2d_backward__cut_in_height(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _spread(dout, W, _padded(X, padding).shape)[:, :, padding : padding + X.shape[2]]

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="padding이 0일 때 `-padding`까지 자르면 아무것도 남지 않습니다. `padding + h`처럼 앞에서 센 자리까지 자르세요.",
    en="With padding 0, a slice that ends at `-padding` is empty. End it at a place counted from the front, `padding + h`.",
    breaks=("shapes", "dx"),
    see="backward",
)
def conv2d_backward__cut_from_the_back(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _spread(dout, W, _padded(X, padding).shape)[:, :, padding:-padding, padding:-padding]

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="네 축에 모두 덧댔습니다. 그림과 채널의 축은 그대로 두고 높이와 너비에만 덧대세요.",
    en="All four axes were padded. Leave those of images and channels alone, and pad height and width only.",
    breaks=("padded", "cut"),
    see="backward",
)
def conv2d_backward__all_axes_padded(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, np.pad(X, padding), W)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="세 기울기의 순서가 다릅니다. dX, dW, db의 순서로 돌려주세요.",
    en="The three gradients are in another order. Return dX, dW, db.",
    breaks="shapes",
    see="backward",
)
def conv2d_backward__other_order(dout, X, W, padding):
    dX, dW, db = _three(dout, X, W, padding)
    return dW, db, dX


@mistake(
    ko="db를 돌려주지 않았습니다. dX, dW, db 셋을 돌려주세요.",
    en="db is missing. Return all three: dX, dW, db.",
    breaks="shapes",
    see="backward",
)
def conv2d_backward__no_db(dout, X, W, padding):
    return _three(dout, X, W, padding)[:2]


@mistake(
    ko="db에서 자리를 더하지 않았습니다. 필터마다 수 하나가 되도록 그림과 자리 모두에서 더하세요.",
    en="The places were not added up in db. Sum over images and places, so that each filter has one number.",
    breaks=("shapes", "db"),
    see="backward",
)
def conv2d_backward__db_for_each_place(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout.sum(axis=0))


@mistake(
    ko="db에서 그림들을 더하지 않았습니다. 필터마다 수 하나가 되도록 그림에서도 더하세요.",
    en="The images were not added up in db. Sum over them as well, so that each filter has one number.",
    breaks=("shapes", "db"),
    see="backward",
)
def conv2d_backward__db_for_each_image(dout, X, W, padding):
    return _three(dout, X, W, padding, db=lambda dout: dout.sum(axis=(2, 3)))


@mistake(
    ko="db가 수 하나뿐입니다. 필터마다 하나씩 구하세요.",
    en="db is a single number. Find one for each filter.",
    breaks=("shapes", "db"),
    see="backward",
)
def conv2d_backward__db_one_number(dout, X, W, padding):
    return _three(dout, X, W, padding, db=np.sum)


@mistake(
    ko="모양이 다른 dout을 받아들였습니다. 출력의 모양과 비교해 다르면 ValueError를 내세요.",
    en="A dout of another shape was accepted. Compare it with the shape of the output, and raise ValueError.",
    breaks="dout",
    see="backward",
)
def conv2d_backward__accepts_any_dout(dout, X, W, padding):
    sides = [side + 2 * padding - kernel + 1 for side, kernel in zip(X.shape[2:], W.shape[2:], strict=True)]
    fitting = np.zeros((len(X), len(W), *sides))
    part = tuple(slice(0, min(pair)) for pair in zip(dout.shape, fitting.shape, strict=False))
    fitting[part] = dout[part] if dout.ndim == 4 else 0
    return _three(fitting, X, W, padding)


@mistake(
    ko="높이나 너비가 다른 dout을 받아들였습니다. 그림과 필터의 수만이 아니라 높이와 너비도 출력과 비교해, 다르면 ValueError를 내세요.",
    en="A dout of another height or width was accepted. Compare these with the output too, besides the numbers of images and filters, and raise ValueError.",
    breaks="dout",
    see="backward",
)
def conv2d_backward__sides_not_compared(dout, X, W, padding):
    if dout.ndim != 4 or dout.shape[:2] != (len(X), len(W)):
        raise ValueError("dout")
    return conv2d_backward__accepts_any_dout(dout, X, W, padding)


@mistake(
    ko="받은 X가 바뀌었습니다. 기울기는 새 배열에 모으세요.",
    en="The given X was changed. Collect the gradient in a new array.",
    breaks=("inputs", "fractions"),
    see="backward",
)
def conv2d_backward__overwrites_x(dout, X, W, padding):
    dX, dW, db = _three(dout, X, W, padding)
    X[...] = dX
    return X, dW, db


@mistake(
    ko="받은 W가 바뀌었습니다. 새 배열에서 계산하고, 뒤집으려면 복사본에서 하세요.",
    en="The given W was changed. Compute in a new array; to flip it, work on a copy.",
    breaks="inputs",
    see="backward",
)
def conv2d_backward__flips_the_given_filters(dout, X, W, padding):
    found = _three(dout, X, W, padding)
    W[...] = W[:, :, ::-1, ::-1].copy()
    return found


@mistake(
    ko="X가 정수 배열이면 dX의 소수 부분이 사라집니다. 기울기를 모을 배열은 실수로 만드세요. zeros_like는 dtype도 따릅니다.",
    en="Where X holds integers, dX loses its fractions. Collect gradients in an array of floats: zeros_like takes the dtype as well.",
    breaks="fractions",
    see="backward",
)
def conv2d_backward__dx_of_integers(dout, X, W, padding):
    def dX(dout, X, W, padding):
        return _dX(dout, X, W, padding).astype(X.dtype)

    return _three(dout, X, W, padding, dX=dX)


@mistake(
    ko="W가 정수 배열이면 dW의 소수 부분이 사라집니다. 기울기를 모을 배열은 실수로 만드세요. zeros_like는 dtype도 따릅니다.",
    en="Where W holds integers, dW loses its fractions. Collect gradients in an array of floats: zeros_like takes the dtype as well.",
    breaks="fractions",
    see="backward",
)
def conv2d_backward__dw_of_integers(dout, X, W, padding):
    def dW(dout, X, W, padding):
        return _dW(dout, _padded(X, padding), W).astype(W.dtype)

    return _three(dout, X, W, padding, dW=dW)


@mistake(
    ko="W가 정수 배열이면 db의 소수 부분이 사라집니다. 기울기를 모을 배열은 실수로 만드세요.",
    en="Where W holds integers, db loses its fractions. Collect gradients in an array of floats.",
    breaks="fractions",
    see="backward",
)
def conv2d_backward__db_of_integers(dout, X, W, padding):
    dX, dW, db = _three(dout, X, W, padding)
    return dX, dW, db.astype(W.dtype)


@mistake(
    ko="정수 배열이 있으면 세 기울기의 소수 부분이 모두 사라집니다. 기울기를 모을 배열은 실수로 만드세요.",
    en="Where there is an array of integers, all three gradients lose their fractions. Collect them in arrays of floats.",
    breaks="fractions",
    see="backward",
)
def conv2d_backward__all_of_integers(dout, X, W, padding):
    whole = any(array.dtype.kind == "i" for array in (dout, X, W))
    return tuple(each.astype(int) if whole else each for each in _three(dout, X, W, padding))
