"""Other right ways to write init_params, and known mistakes."""

from itertools import count, pairwise

import numpy as np
from dlgrade.checking import mistake, right

_seeds = count(1)  # in place of the system's entropy: other numbers in each call, and the same in each recording


def _params(sizes, draw, bias=np.zeros):
    """Layers as they should be, but for how weights and biases are made."""
    return [(draw(inputs, outputs), bias(outputs)) for inputs, outputs in pairwise(sizes)]


def _he(rng):
    return lambda inputs, outputs: rng.normal(0, np.sqrt(2 / inputs), size=(inputs, outputs))


@right
def init_params__scaled_standard_normal(sizes, rng):
    return [(rng.standard_normal((i, o)) * (2.0 / i) ** 0.5, np.zeros((o,))) for i, o in pairwise(sizes)]


@right
def init_params__uniform(sizes, rng):
    params = []
    for k in range(1, len(sizes)):
        edge = np.sqrt(6 / sizes[k - 1])
        params.append([rng.uniform(-edge, edge, size=(sizes[k - 1], sizes[k])), np.zeros(sizes[k])])
    return tuple(params)


@right
def init_params__float32(sizes, rng):
    def draw(i, o):
        return rng.standard_normal((i, o), dtype=np.float32) * np.float32(np.sqrt(2 / i))

    return _params(sizes, draw, lambda o: np.zeros(o, dtype=np.float32))


@right
def init_params__one_long_draw(sizes, rng):
    count_all = sum(i * o for i, o in pairwise(sizes))
    numbers, at, params = rng.normal(size=count_all), 0, []
    for i, o in pairwise(sizes):
        params.append((numbers[at : at + i * o].reshape(i, o) * np.sqrt(2 / i), 0 * numbers[:o]))
        at += i * o
    return params


@right
def init_params__neuron_by_neuron(sizes, rng):
    params = []
    for i, o in pairwise(sizes):
        W = np.empty((i, o))
        for unit in range(o):
            W[:, unit] = rng.normal(loc=0.0, scale=(2 / i) ** 0.5, size=i)
        params.append((W, np.full(o, 0.0)))
    return params


@right
def init_params__nested_lists(sizes, rng):
    def draw(i, o):
        return [[float(rng.normal(0, (2 / i) ** 0.5)) for _ in range(o)] for _ in range(i)]

    return _params(sizes, draw, lambda o: [0.0] * o)


@right
def init_params__last_layer_first(sizes, rng):
    reverse = [(_he(rng)(i, o), np.zeros(o)) for o, i in pairwise(sizes[::-1])]
    return reverse[::-1]


@mistake(
    ko="가중치가 모두 0입니다. 그러면 한 층의 뉴런이 모두 똑같이 움직입니다(대칭). 난수를 뽑으세요.",
    en="All weights are 0. The neurons of a layer then move alike (symmetry). Draw random numbers.",
    breaks="independent",
    see="initialization",
)
def init_params__zeros(sizes, rng):  # noqa: ARG001
    return _params(sizes, lambda i, o: np.zeros((i, o)))


@mistake(
    ko="한 층의 가중치가 모두 같은 값입니다. 그러면 그 층의 뉴런이 모두 똑같이 움직입니다(대칭). 가중치마다 난수를 뽑으세요.",
    en="All weights of a layer have one value. Its neurons then move alike (symmetry). Draw a random number for each weight.",
    breaks="independent",
    see="initialization",
)
def init_params__constant(sizes, rng):
    return _params(sizes, lambda i, o: np.full((i, o), rng.normal(0, np.sqrt(2 / i))))


@mistake(
    ko="한 층의 뉴런이 모두 같은 가중치를 받았습니다. W의 열마다 난수를 새로 뽑으세요.",
    en="All neurons of a layer got the same weights. Draw new numbers for each column of W.",
    breaks="independent",
    see="initialization",
)
def init_params__columns_alike(sizes, rng):
    return _params(sizes, lambda i, o: np.tile(rng.normal(0, np.sqrt(2 / i), size=(i, 1)), (1, o)))


@mistake(
    ko="층마다 같은 난수로 시작했습니다. 생성기 하나를 이어서 쓰면서 층마다 새 난수를 뽑으세요.",
    en="Each layer starts from the same random numbers. Draw new ones for each layer, and go on with the one generator.",
    breaks="independent",
    see="initialization",
)
def init_params__layers_alike(sizes, rng):
    seed = int(rng.integers(1 << 30))
    return _params(sizes, lambda i, o: _he(np.random.default_rng(seed))(i, o))


@mistake(
    ko="가중치의 표준편차가 2/(들어오는 수)입니다. 그것은 분산이 되어야 할 값이므로, 표준편차로는 그 제곱근을 쓰세요.",
    en="The standard deviation of the weights is 2/(inputs). That is what the variance should be: use its square root for the deviation.",
    breaks="variance",
    see="initialization",
)
def init_params__variance_for_deviation(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(0, 2 / i, size=(i, o)))


@mistake(
    ko="난수의 크기를 맞추지 않아 분산이 1입니다. √(2/(들어오는 수))를 곱하세요.",
    en="The random numbers were not scaled; their variance is 1. Multiply by √(2/(inputs)).",
    breaks="variance",
    see="initialization",
)
def init_params__not_scaled(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(size=(i, o)))


@mistake(
    ko="나가는 수로 나누었습니다. 뉴런 하나에 더해지는 항의 수는 들어오는 수입니다.",
    en="The number of outputs was used. A neuron adds up as many terms as it has inputs: divide by those.",
    breaks="variance",
    see="initialization",
)
def init_params__outputs(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(0, np.sqrt(2 / o), size=(i, o)))


@mistake(
    ko="분산이 1/(들어오는 수)입니다. ReLU가 절반을 0으로 만드는 만큼을 2로 메우세요.",
    en="The variance is 1/(inputs). ReLU turns half of the values into 0, which the 2 makes up for.",
    breaks="variance",
    see="initialization",
)
def init_params__no_two(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(0, np.sqrt(1 / i), size=(i, o)))


@mistake(
    ko="분산이 2/(들어오는 수 + 나가는 수)입니다. 그것은 tanh에 맞는 글로럿(Xavier) 초기화입니다. 여기서는 들어오는 수로만 나누세요.",
    en="The variance is 2/(inputs + outputs). That is Glorot's (Xavier) rule, made for tanh. Divide by the inputs alone here.",
    breaks="variance",
    see="initialization",
)
def init_params__glorot(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(0, np.sqrt(2 / (i + o)), size=(i, o)))


@mistake(
    ko="뒤의 층에 입력층의 크기를 썼습니다. 층마다 그 층에 들어오는 수로 나누세요.",
    en="A later layer uses the size of the input. Divide by the number of inputs of the layer itself.",
    breaks="variance",
    see="initialization",
)
def init_params__first_size_for_all(sizes, rng):
    return _params(sizes, lambda i, o: rng.normal(0, np.sqrt(2 / sizes[0]), size=(i, o)))


@mistake(
    ko="±√(2/(들어오는 수)) 사이에서 고르게 뽑았습니다. 그러면 분산이 그 3분의 1입니다. 고르게 뽑으려면 ±√(6/(들어오는 수))입니다.",
    en="The numbers are uniform between ±√(2/(inputs)), and their variance is a third of that. A uniform draw takes ±√(6/(inputs)).",
    breaks="variance",
    see="initialization",
)
def init_params__narrow_uniform(sizes, rng):
    def draw(i, o):
        return rng.uniform(-np.sqrt(2 / i), np.sqrt(2 / i), size=(i, o))

    return _params(sizes, draw)


@mistake(
    ko="모든 층의 표준편차가 0.01입니다. 층을 지날수록 값이 사라집니다. 들어오는 수에 맞추세요.",
    en="The deviation is 0.01 in every layer. Values fade from layer to layer. Let it follow the number of inputs.",
    breaks="variance",
    see="initialization",
)
def init_params__one_hundredth(sizes, rng):
    return _params(sizes, lambda i, o: 0.01 * rng.normal(size=(i, o)))


@mistake(
    ko="가중치의 부호가 모두 같습니다. 0과 1 사이의 수를 주는 rng.random으로 뽑아도 그렇습니다. 평균이 0이 되게 뽑으세요.",
    en="All weights have the same sign, as numbers of rng.random have, which lie between 0 and 1. Draw them with mean 0.",
    breaks="mean",
    see="initialization",
)
def init_params__positive(sizes, rng):
    return _params(sizes, lambda i, o: rng.random((i, o)) * np.sqrt(2 / i))


@mistake(
    ko="난수처럼 저마다 다른 편향이 있습니다. 편향은 모두 0으로 시작합니다.",
    en="The biases differ from one another, as random numbers do. All of them start as 0.",
    breaks="biases",
    see="initialization",
)
def init_params__random_biases(sizes, rng):
    return _params(sizes, _he(rng), lambda o: rng.normal(0, 0.1, size=o))


@mistake(
    ko="편향이 0이 아닌 같은 값에서 시작합니다. 편향은 0으로 시작합니다.",
    en="The biases start at a value other than 0. They start as 0.",
    breaks="biases",
    see="initialization",
)
def init_params__constant_biases(sizes, rng):
    return _params(sizes, _he(rng), lambda o: np.full(o, 0.1))


@mistake(
    ko="W의 행과 열이 뒤바뀌었습니다. 행은 들어오는 수, 열은 나가는 수입니다.",
    en="Rows and columns of W are swapped. Rows are inputs, columns are outputs.",
    breaks="shapes",
    see="initialization",
)
def init_params__transposed(sizes, rng):
    return [(W.T, b) for W, b in _params(sizes, _he(rng))]


@mistake(
    ko="편향의 모양이 (1, 나가는 수)입니다. 1차원 배열 (나가는 수,)로 만드세요.",
    en="The biases have the shape (1, outputs). Make them one-dimensional, (outputs,).",
    breaks="shapes",
    see="initialization",
)
def init_params__biases_as_rows(sizes, rng):
    return _params(sizes, _he(rng), lambda o: np.zeros((1, o)))


@mistake(
    ko="편향의 수가 들어오는 수와 같습니다. 편향은 나가는 값마다 하나입니다.",
    en="There is a bias for each input. There should be one for each output.",
    breaks="shapes",
    see="initialization",
)
def init_params__bias_for_each_input(sizes, rng):
    return [(_he(rng)(i, o), np.zeros(i)) for i, o in pairwise(sizes)]


@mistake(
    ko="층이 하나 모자랍니다. 크기가 L + 1개이면 층은 L개입니다.",
    en="A layer is missing. L + 1 sizes make L layers.",
    breaks="layers",
    see="initialization",
)
def init_params__last_layer_missing(sizes, rng):
    return _params(sizes, _he(rng))[:-1]


@mistake(
    ko="(W, b) 쌍으로 묶이지 않고 한 줄로 늘어서 있습니다. 층마다 (W, b)로 묶으세요.",
    en="Weights and biases stand in one row. Put them together as (W, b) for each layer.",
    breaks="layers",
    see="initialization",
)
def init_params__flat(sizes, rng):
    return [part for pair in _params(sizes, _he(rng)) for part in pair]


@mistake(
    ko="크기마다 (W, b)를 만들어 층이 하나 많습니다. 이웃한 두 크기마다 층이 하나입니다.",
    en="There is a (W, b) for each size, which is one too many. There is one layer for each two neighbouring sizes.",
    breaks="layers",
    see="initialization",
)
def init_params__layer_for_the_input(sizes, rng):
    return _params([sizes[0], *sizes], _he(rng))


@mistake(
    ko="같은 rng로 여러 번 불러도 가중치가 늘 같습니다. rng가 다음 난수로 넘어가도록, 부를 때마다 받은 rng에서 직접 뽑으세요.",
    en="The weights are the same in each call with one rng. Draw from the given rng itself each time, so that it moves on.",
    breaks="anew",
    see="initialization",
)
def init_params__fixed_seed(sizes, rng):  # noqa: ARG001
    return _params(sizes, _he(np.random.default_rng(0)))


@mistake(
    ko="받은 rng가 아닌 다른 생성기에서 뽑았습니다. 같은 시드로 다시 실행해도 결과가 달라지므로 rng를 쓰세요.",
    en="Another generator than the given rng was used. A run with the same seed cannot be repeated then: use rng.",
    breaks="rng",
    see="initialization",
)
def init_params__generator_of_its_own(sizes, rng):  # noqa: ARG001
    return _params(sizes, _he(np.random.default_rng(next(_seeds))))


@mistake(
    ko="전역 난수(np.random, random)의 상태가 바뀌었고, 같은 상태의 rng에 다른 가중치가 나왔습니다. 받은 rng에서만 뽑으세요.",
    en="The global random stream (np.random, random) was changed, and an rng in the same state gave other weights. Draw from the given rng alone.",
    breaks=("streams", "rng"),
    see="initialization",
)
def init_params__global_stream(sizes, rng):  # noqa: ARG001
    return _params(sizes, lambda i, o: np.random.randn(i, o) * np.sqrt(2 / i))


@mistake(
    ko="가중치는 rng에 따라 정해지지만 전역 난수(np.random, random)의 상태도 바꾸었습니다. 전역 난수는 그대로 두고 rng에서 바로 뽑으세요.",
    en="The weights follow rng, but the global random stream (np.random, random) was changed as well. Leave it alone, and draw from rng itself.",
    breaks="streams",
    see="initialization",
)
def init_params__global_seed(sizes, rng):
    np.random.seed(0)
    return _params(sizes, _he(rng))


@mistake(
    ko="받은 sizes가 바뀌었습니다. 목록을 그대로 두고 읽기만 하세요.",
    en="The given sizes were changed. Only read from the list, and leave it as it is.",
    breaks="inputs",
    see="initialization",
)
def init_params__takes_sizes_apart(sizes, rng):
    params, inputs = [], sizes.pop(0)
    while sizes:
        outputs = sizes.pop(0)
        params.append((_he(rng)(inputs, outputs), np.zeros(outputs)))
        inputs = outputs
    return params


@mistake(
    ko="모양이 같은 층들이 같은 가중치를 받았습니다. 층마다 난수를 새로 뽑으세요.",
    en="Layers of the same shape got the same weights. Draw new numbers for each layer.",
    breaks="independent",
    see="initialization",
)
def init_params__equal_shapes_alike(sizes, rng):
    drawn = {}
    return _params(sizes, lambda i, o: drawn.setdefault((i, o), _he(rng)(i, o)).copy())


@mistake(
    ko="W의 절반이 나머지 절반과 부호만 다릅니다. 가중치마다 난수를 따로 뽑으세요.",
    en="Half of W is minus the other half. Draw a random number of its own for each weight.",
    breaks="independent",
    see="initialization",
)
def init_params__half_is_minus_the_other(sizes, rng):
    def draw(i, o):
        half = rng.normal(0, np.sqrt(2 / i), size=((i + 1) // 2, o))
        return np.concatenate([half, -half])[:i]

    return _params(sizes, draw)


@mistake(
    ko="W에 0인 가중치가 있습니다. 마지막 행이나 열까지 빠짐없이 난수를 뽑으세요.",
    en="There are weights of 0 in W. Draw a random number for every one of them, in the last row and column, too.",
    breaks="independent",
    see="initialization",
)
def init_params__last_row_zero(sizes, rng):
    def draw(i, o):
        W = _he(rng)(i, o)
        W[-1] = 0
        return W

    return _params(sizes, draw)


@mistake(
    ko="표준편차의 두 배를 넘는 난수를 잘라 내어 분산이 2/(들어오는 수)보다 작습니다. 뽑은 난수를 그대로 두세요.",
    en="Numbers beyond two deviations were cut off, which makes the variance smaller than 2/(inputs). Leave the numbers as they were drawn.",
    breaks="variance",
    see="initialization",
)
def init_params__cut_off(sizes, rng):
    def draw(i, o):
        W = _he(rng)(i, o)
        return np.clip(W, -2 * np.sqrt(2 / i), 2 * np.sqrt(2 / i))

    return _params(sizes, draw)


@mistake(
    ko="층마다 난수의 평균이 정확히 0이 되도록 옮겼습니다. 그러면 가중치끼리 서로 얽히고, 하나뿐인 가중치는 언제나 0이 됩니다. 뽑은 난수를 그대로 두세요.",
    en="The numbers of each layer were shifted until their own mean was exactly 0. The weights then depend on one another, and a single one is always 0. Leave them as they were drawn.",
    breaks="independent",
    see="initialization",
)
def init_params__centred(sizes, rng):
    def draw(i, o):
        W = _he(rng)(i, o)
        return W - W.mean()

    return _params(sizes, draw)


@mistake(
    ko="층마다 난수를 그 층의 표준편차로 나누었습니다. 가중치가 하나뿐이면 0으로 나누게 되고, 다른 층에서도 가중치끼리 서로 얽힙니다. 뽑은 난수를 그대로 두세요.",
    en="The numbers of each layer were divided by their own deviation. With a single weight this divides by 0, and elsewhere the weights depend on one another. Leave them as they were drawn.",
    breaks="independent",
    see="initialization",
)
def init_params__divided_by_their_deviation(sizes, rng):
    def draw(i, o):
        W = rng.normal(size=(i, o))
        with np.errstate(all="ignore"):
            return (W - W.mean()) / W.std() * np.sqrt(2 / i)

    return _params(sizes, draw)
