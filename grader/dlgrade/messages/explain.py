"""Sentences about checks that did not pass. Those about calls that returned no value are in `explain_outcome.py`."""

from dlgrade.text import Text

# The sentence for each kind of mismatch, where no mistake or pattern is recognized.
MISMATCHES: dict[str, Text] = {
    "value": Text(
        ko="값이 다릅니다. 문제의 설명과 코드를 한 부분씩 비교해 보세요.",
        en="The value is different. Compare your code with the task, part by part.",
    ),
    "shape": Text(
        ko="모양(shape)이 다릅니다. 계산 단계마다 `.shape`(리스트라면 길이)를 확인하세요.",
        en="The shape is different. Look at the `.shape`, or the length of a list, after each step.",
    ),
    "type": Text(
        ko="돌려준 것의 종류가 다릅니다. `grade show`로 무엇을 돌려주어야 하는지 확인하세요.",
        en="What came back is of another type. `grade show` says what to return.",
    ),
    "form": Text(
        ko="돌려준 것의 꼴이 문제에서 정한 것과 다릅니다. `grade show`로 무엇을 돌려주어야 하는지 확인하세요.",
        en="What came back has another form than the task asks for. `grade show` says what to return.",
    ),
    "not_finite": Text(
        ko="결과에 NaN이나 무한대가 있습니다. 코드에 직접 쓴 inf나 nan이 있는지, 0으로 나누거나 log(0)이나 큰 수의 exp를 계산하는 곳이 있는지 확인하세요.",
        en="The result contains NaN or infinity. Look for an inf or nan written in your code, a division by 0, log(0), or exp of a large number.",
    ),
    "gradient": Text(
        ko="수치 미분으로 구한 기울기와 다릅니다. 식을 한 항씩 미분해 코드와 비교하세요.",
        en="The gradient differs from the one by numerical differentiation. Differentiate term by term and compare.",
    ),
    "rate": Text(
        ko="무엇이 나오는 비율이 정의와 맞지 않습니다.",
        en="Something comes more often or more rarely than the definition says.",
    ),
    "mean": Text(ko="평균이 정의와 맞지 않습니다.", en="The mean is not what the definition says."),
}
TOO_MANY = Text(
    ko="돌려준 배열의 원소가 모두 {count}개입니다. 받은 표본이 {samples}개이니, 문제에서 정한 것보다 훨씬 많습니다. 같은 번호나 표본을 되풀이해 넣는 곳이 있는지 확인하세요.",
    en="The arrays that came back have {count} entries together. For {samples} samples that is far more than the task asks for. Look for a place that puts in the same numbers or samples again and again.",
)
DTYPE = Text(
    ko="자료형(dtype)이 다릅니다(나온 것: {got}, 기대한 것: {expected}). 기대한 자료형으로 바꾸어 돌려주세요.",
    en="The dtype is different: {got} came back, {expected} are expected. Convert the result before you return it.",
)
FRACTIONS_LOST = Text(
    ko="자료형(dtype)이 다릅니다(나온 것: {got}, 기대한 것: {expected}). 정수 배열에는 소수 부분이 남지 않으니, 처음부터 실수로 계산하고 실수 배열에 담으세요.",
    en="The dtype is different: {got} came back, {expected} are expected. An array of integers keeps no fractions: compute with floats from the start, and make the array for the result one of floats.",
)
PRECISION = Text(
    ko="자료형의 정밀도가 낮아 값이 반올림되었습니다(나온 것: {got}, 기대한 것: {expected}). 낮은 정밀도로 바꾸는 곳이 있는지 확인하세요.",
    en="The values were rounded, since their dtype has too few digits: {got} came back, {expected} is expected. Look for a conversion to a dtype with fewer digits.",
)
EXPLANATIONS_LEFT_OUT = Text(
    ko="이 판정에 쓸 시간이 다 되어, 어떤 실수인지나 작은 예를 더 찾지 않았습니다. 점수는 그대로입니다.",
    en="The time for this verdict was used up, so the name of the mistake or a small example was not looked for any further. The points are the same.",
)
# Words for the entries of an array, by the beginning of its dtype's name.
ENTRIES: dict[str, Text] = {
    "int": Text(ko="정수", en="integers"),
    "uint": Text(ko="정수", en="integers"),
    "float": Text(ko="실수", en="floats"),
    "bool": Text(ko="참·거짓", en="truth values"),
    "complex": Text(ko="복소수", en="complex numbers"),
    "str": Text(ko="문자열", en="texts"),
    "<U": Text(ko="문자열", en="texts"),
    "object": Text(ko="수가 아닌 것", en="objects that are not numbers"),
}
SIDE_EFFECTS = {
    "changed_input": Text(
        ko="함수가 받은 입력을 바꾸었습니다: `{name}`", en="The function changed its input `{name}`."
    ),
    "shared_input": Text(
        ko="돌려준 배열이 입력 `{name}`의 메모리를 함께 씁니다. 나중에 한쪽을 바꾸면 다른 쪽도 바뀝니다.",
        en="The array that came back shares the memory of the input `{name}`: a later change of one changes the other.",
    ),
    "global_stream": Text(
        ko="함수가 전역 난수 `{name}`의 상태를 건드렸습니다.",
        en="The function touched the global random state `{name}`.",
    ),
}
"""What a call did beside its reply, by the kind of the mismatch."""
WITHOUT_SIDE_EFFECT = {
    "changed_input": Text(ko="복사본이나 새 배열에서 계산하세요.", en="Work on a copy or on a new array."),
    "shared_input": Text(ko="새 배열을 돌려주세요.", en="Return a new array."),
    "global_stream": Text(
        ko="주어진 `rng`나 자신만의 `np.random.default_rng(seed)`를 쓰세요.",
        en="Use the `rng` that you are given, or your own `np.random.default_rng(seed)`.",
    ),
}
"""What to do instead. It is said where no listed mistake has a sentence of its own."""
NO_ERROR = Text(
    ko="`{kind}` 오류를 내야 하는 입력인데 값을 돌려주었습니다. 계산하기 전에 입력을 확인하고 `raise`로 오류를 내세요.",
    en="This input must raise a `{kind}`, but a value came back. Look at the input first, and `raise` the error.",
)
NOTHING_RAISED = Text(
    ko="`{kind}` 오류를 내야 하는 입력인데 아무 오류 없이 None이 나왔습니다. 계산하기 전에 입력을 확인하고 `raise`로 오류를 내세요.",
    en="This input must raise a `{kind}`, but the function ended without an error and returned None. Look at the input first, and `raise` the error.",
)
ERROR_RETURNED = Text(
    ko="`{kind}` 오류를 값으로 돌려주었습니다. `return` 대신 `raise`를 쓰세요.",
    en="The `{kind}` came back as a value. Use `raise` instead of `return`.",
)
CLASS_RETURNED = Text(
    ko="`{kind}` 오류를 내야 하는 입력인데 클래스를 값으로 돌려주었습니다. `return {kind}` 대신 `raise {kind}`처럼 쓰세요.",
    en="This input must raise a `{kind}`, but a class came back as a value. Write `raise {kind}` in place of `return {kind}`.",
)
IS_A_CLASS = Text(
    ko="파일에서 `{name}` 이름은 함수가 아니라 클래스입니다. `class {name}:` 대신 `def {name}(...):` 줄로 함수를 만들고 `return`으로 값을 돌려주세요.",
    en="In this file `{name}` is a class, not a function. Write `def {name}(...):` in place of `class {name}:`, and `return` the value.",
)
WRONG_ERROR = Text(
    ko="이 입력에는 `{kind}` 오류를 내야 하는데 `{got}` 오류가 났습니다.",
    en="This input must raise a `{kind}`; what was raised is `{got}`.",
)

# Details.
CALL = Text(ko="호출: {call}", en="call: {call}")
MORE_CALLS = Text(ko="(다른 호출들)", en="(more calls)")
GOT_AT = Text(ko="결과{where}: {got}", en="got{where}: {got}")
EXPECTED = Text(ko="기대: {expected}", en="expected: {expected}")
GOT_OF = Text(
    ko="나온 값으로 계산한 {quantity}{where}: {got}", en="computed from what came back, {quantity}{where}: {got}"
)
GOT_SHAPE = Text(ko="결과{where}의 모양: {got}", en="shape of what came back{where}: {got}")
EXPECTED_SHAPE = Text(ko="기대한 모양: {expected}", en="shape expected: {expected}")
GOT_DTYPE = Text(ko="결과{where}의 자료형: {got}", en="dtype of what came back{where}: {got}")
EXPECTED_DTYPE = Text(ko="기대한 자료형: {expected}", en="dtype expected: {expected}")
SAYS = Text(ko="메시지: {message}", en="message: {message}")

# A small call: its values are Python, ready to copy.
SMALL_GIVES = Text(
    ko="예: `{call}` → {got} (기대: {expected})",
    en="for example, `{call}` gives {got}; {expected} was expected",
)
SMALL_RAISES = Text(
    ko="예: `{call}` → 오류 `{got}` (기대: {expected})",
    en="for example, `{call}` raises `{got}`; {expected} was expected",
)
SMALL_MUST_RAISE = Text(
    ko="예: `{call}` → {got} (기대: `{expected}` 오류)",
    en="for example, `{call}` gives {got}; it must raise a `{expected}`",
)
SMALL_RAISES_OTHER = Text(
    ko="예: `{call}` → 오류 `{got}` (기대: `{expected}` 오류)",
    en="for example, `{call}` raises `{got}`; it must raise a `{expected}`",
)

NOT_ATTEMPTED = Text(ko="아직 작성하지 않았습니다.", en="Not written yet.")
SKIPPED = Text(
    ko="먼저 통과해야 하는 항목: {title}",
    en="This has to pass first: {title}",
)
FAULT = Text(
    ko="채점기의 문제로 이 항목을 채점하지 못했습니다. 점수에는 영향이 없습니다. `grade doctor`의 결과와 함께 알려 주세요.",
    en="Because of a fault of the grader, this check could not be graded. It costs you no points. Please report it with what `grade doctor` prints.",
)
SECOND = Text(
    ko="실수가 하나 더 있습니다. 위의 것을 먼저 고치고, 이어서 이것을 고치세요: {text}",
    en="There is a second mistake. Fix the one above first, then this one: {text}",
)
