import numpy as np
from dlgrade.checking import mistake, right


@right
def collapse_linear__loops(W1, b1, W2, b2):
    i, h, o = len(W1), len(W1[0]), len(W2[0])
    if len(W2) != h:
        raise ValueError("layers do not connect")
    W = [[sum(W1[r][k] * W2[k][c] for k in range(h)) for c in range(o)] for r in range(i)]
    b = [b2[c] + sum(b1[k] * W2[k][c] for k in range(h)) for c in range(o)]
    return W, b


@right
def collapse_linear__einsum(W1, b1, W2, b2):
    if W1.shape[1] != W2.shape[0]:
        raise ValueError("einsum stretches an axis of length 1")
    return [np.einsum("ih,ho->io", W1, W2), np.einsum("h,ho->o", b1, W2) + b2]


@right
def collapse_linear__probe(W1, b1, W2, b2):
    """Read the layer off its outputs for zero and for the unit vectors."""

    def network(X):
        return (X @ W1 + b1) @ W2 + b2

    b = network(np.zeros(W1.shape[0]))
    return network(np.eye(W1.shape[0])) - b, b


@right
def collapse_linear__augmented_float32(W1, b1, W2, b2):
    first = np.vstack([W1, b1]).astype(np.float32) @ W2.astype(np.float32)
    return first[:-1], first[-1] + b2.astype(np.float32)


@mistake(
    ko="두 가중치를 반대 순서로 곱했습니다. X가 먼저 만나는 W1이 왼쪽에 옵니다.",
    en="The weights were multiplied in the wrong order. W1, which X meets first, stands on the left.",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__swapped(W1, b1, W2, b2):
    return W2 @ W1, b1 @ W2 + b2


@mistake(
    ko="가중치를 원소끼리 곱했습니다. 두 층을 이으면 행렬 곱이 됩니다.",
    en="The weights were multiplied entry by entry. Two layers in a row make a matrix product.",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__elementwise(W1, b1, W2, b2):
    return W1 * W2, b1 @ W2 + b2


@mistake(
    ko="두 가중치를 더했습니다. 두 층을 이으면 행렬 곱이 됩니다.",
    en="The weights were added. Two layers in a row make a matrix product.",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__added_weights(W1, b1, W2, b2):
    return W1 + W2, b1 @ W2 + b2


@mistake(
    ko="W2를 전치해서 곱했습니다. 있는 그대로 곱하세요.",
    en="W2 was transposed. Multiply by it as it is.",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__transposed_second(W1, b1, W2, b2):
    return W1 @ W2.T, b1 @ W2.T + b2


@mistake(
    ko="가중치가 전치되어 나왔습니다. W는 (입력, 출력) 모양입니다.",
    en="The resulting weights are transposed. W is (input, output).",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__transposed_result(W1, b1, W2, b2):
    return (W1 @ W2).T, b1 @ W2 + b2


@mistake(
    ko="길이가 같은 두 편향을 그대로 더했습니다. b1은 길이가 어떻든 둘째 층을 지나므로 W2가 곱해집니다.",
    en="Biases of the same length were just added. Whatever its length, b1 passes through the second layer and is multiplied by W2.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__added_biases(W1, b1, W2, b2):
    return W1 @ W2, b1 + b2


@mistake(
    ko="첫째 층의 편향을 빠뜨렸습니다. b1도 둘째 층을 지나 결과에 남습니다.",
    en="The first layer's bias was forgotten. b1 passes through the second layer and stays in the result.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__drops_b1(W1, b1, W2, b2):
    return W1 @ W2, b2.copy()


@mistake(
    ko="둘째 층의 편향을 빠뜨렸습니다. 마지막에 b2를 더하세요.",
    en="The second layer's bias was forgotten. Add b2 at the end.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__drops_b2(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W2


@mistake(
    ko="두 편향을 더한 뒤에 W2를 곱했습니다. b2는 둘째 층 다음에 더하므로 곱하지 않습니다.",
    en="W2 was multiplied onto the sum of the biases. b2 is added after the second layer and not multiplied.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__multiplies_b2(W1, b1, W2, b2):
    return W1 @ W2, (b1 + b2) @ W2


@mistake(
    ko="b1에 W1을 곱했습니다. b1은 첫째 층 다음에 더해지므로 W2만 지납니다.",
    en="b1 was multiplied by W1. It is added after the first layer and passes through W2 only.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__b1_through_first(W1, b1, W2, b2):
    return W1 @ W2, b1 @ W1 + b2


@mistake(
    ko="W2와 b1의 곱하는 순서가 바뀌었거나 W2가 전치되었습니다. 행 벡터 b1이 왼쪽에 오고 W2는 그대로 곱합니다.",
    en="Either W2 and b1 are in the wrong order, or W2 is transposed. The row vector b1 stands on the left of W2 as it is.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__b1_on_the_right(W1, b1, W2, b2):
    return W1 @ W2, W2 @ b1 + b2


@mistake(
    ko="b를 (1, o) 행렬로 돌려줍니다. 편향은 (o,)입니다.",
    en="b comes as a (1, o) matrix. Biases are (o,).",
    breaks="shapes",
    see="why-nonlinear",
)
def collapse_linear__b_as_a_row(W1, b1, W2, b2):
    return W1 @ W2, b1[None] @ W2 + b2


@mistake(
    ko="W와 b의 순서가 바뀌었습니다. W를 먼저 돌려주세요.",
    en="W and b are in the wrong order. Return W first.",
    breaks="shapes",
    see="why-nonlinear",
)
def collapse_linear__reversed(W1, b1, W2, b2):
    return b1 @ W2 + b2, W1 @ W2


@mistake(
    ko="b2가 정수이면 b의 소수 부분이 사라집니다. b를 담을 배열을 실수로 만드세요.",
    en="Where b2 holds integers, b has lost its fractions. Make the array for b one of floats.",
    breaks="biases",
    see="why-nonlinear",
)
def collapse_linear__biases_like_b2(W1, b1, W2, b2):
    b = np.zeros_like(b2)
    b[...] = b1 @ W2 + b2
    return W1 @ W2, b


@mistake(
    ko="W2가 정수이면 W의 소수 부분이 사라집니다. W를 담을 배열을 실수로 만드세요.",
    en="Where W2 holds integers, W has lost its fractions. Make the array for W one of floats.",
    breaks="weights",
    see="why-nonlinear",
)
def collapse_linear__weights_like_w2(W1, b1, W2, b2):
    return (W1 @ W2).astype(W2.dtype), b1 @ W2 + b2


@mistake(
    ko="받은 b2에 바로 씁니다. 새 배열에 계산하세요.",
    en="This writes into the given b2. Compute in a new array.",
    breaks="inputs",
    also_costs={
        "takes_integers": "an array of integers holds no fractions, so writing into it is an error",
    },
    see="why-nonlinear",
)
def collapse_linear__in_place(W1, b1, W2, b2):
    W = W1 @ W2
    b2 += b1 @ W2
    return W, b2


@mistake(
    ko="W1의 열과 W2의 행 개수가 다른 층을 받아들입니다. 그런 층에는 ValueError를 일으키세요.",
    en="Layers are accepted although the columns of W1 and the rows of W2 differ in number. Raise ValueError for them.",
    breaks="connect",
    see="why-nonlinear",
)
def collapse_linear__cuts(W1, b1, W2, b2):
    h = min(W1.shape[1], W2.shape[0])
    return W1[:, :h] @ W2[:h], b1[:h] @ W2[:h] + b2


@mistake(
    ko="W1의 열이나 W2의 행이 하나뿐일 때, 그 하나를 되풀이해 계산했습니다(브로드캐스트). 계산하기 전에 두 개수를 비교하세요.",
    en="A single column of W1, or a single row of W2, was repeated to fit the other (broadcasting). Compare the two numbers before computing.",
    breaks="connect",
    see="why-nonlinear",
)
def collapse_linear__stretches(W1, b1, W2, b2):
    return np.einsum("ih,ho->io", W1, W2), np.einsum("h,ho->o", b1, W2) + b2
