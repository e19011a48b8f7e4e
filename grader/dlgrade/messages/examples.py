"""Words of `grade examples`: of the file that it writes, of sentences about a line, and of its report."""

from dlgrade.text import Text

# The file that is written for a student.
FILE_HEAD = Text(
    ko="# `{slug}` 연습 문제의 예시: 코드를 쓰기 전에, 어떤 호출에 어떤 결과가 나와야 하는지 먼저 적어 봅니다.\n# 확인: grade examples {slug}",
    en="# Examples for `{slug}`: before you write any code, say what some calls should give.\n# Check them: grade examples {slug}",
)
FILE_HOW = Text(
    ko="# 아래와 같은 줄을 앞의 `# ` 없이 적으세요. 값은 손으로 계산합니다.",
    en="# Write lines such as these, without the `# ` in front. Work the values out by hand.",
)
FILE_TASK = Text(ko="# 문제에 나온 예시", en="# The task's own example")
FILE_PROPERTIES = Text(
    ko=(
        "# gives=2.0           결과의 값(수는 네 자리 정도까지 같으면 됩니다)\n"
        "# within=0.01         gives와 함께: 이만큼 차이가 나도 됩니다\n"
        "# raises=ValueError   값 대신 오류가 나야 합니다\n"
        "# shape=(2, 3)        결과 배열의 모양\n"
        "# unchanged=True      받은 배열을 바꾸지 않아야 합니다"
    ),
    en=(
        "# gives=2.0           the value (numbers are compared to about four digits)\n"
        "# within=0.01         with gives: so large a difference is fine\n"
        "# raises=ValueError   an error instead of a value\n"
        "# shape=(2, 3)        the shape of the resulting array\n"
        "# unchanged=True      the arrays that were passed in stay as they are"
    ),
)
FILE_RECORDED = Text(
    ko="# 이 쪽에는 올바른 프로그램이 없고, 답이 녹화된 호출만 판정합니다. 아래 호출이 그렇습니다. 결과를 적어 넣으세요.\n# 다른 호출은 정답이 있는 강의 폴더에서 `grade examples {slug}` 명령으로 판정합니다.",
    en="# This page has no right program; it judges calls whose answers are recorded, such as these. Fill in what they give.\n# Any other call is judged by `grade examples {slug}` in a course folder with solutions.",
)
FILE_NOTHING_RECORDED = Text(
    ko="# 이 쪽에는 올바른 프로그램도 녹화된 답도 없습니다.\n# 예시는 정답이 있는 강의 폴더에서 `grade examples {slug}` 명령으로 판정합니다.",
    en="# This page has neither a right program nor recorded answers.\n# Examples are judged by `grade examples {slug}` in a course folder with solutions.",
)
WRITTEN = Text(
    ko="`{path}` 파일을 만들었습니다. 예시를 적고 `grade examples {slug}` 명령을 다시 실행하세요.",
    en="Wrote `{path}`. Write your examples there and run `grade examples {slug}` again.",
)

FIELD = Text(ko="내 예시", en="My examples")
"""The name of the field in a page, which takes the place of a file's path in sentences."""

# Why a line is not an example.
NOT_AN_EXAMPLE = Text(
    ko="예시가 아닌 줄입니다. 이 파일에는 `example(…)` 줄과 `x = np.array([1, 2])` 같은 줄만 적습니다. 그 밖의 것은 실행하지 않습니다.",
    en="This is not an example. The file holds lines `example(…)` and lines such as `x = np.array([1, 2])`; nothing else is run.",
)
IMPORT = Text(
    ko="`import`는 필요 없고 실행하지도 않습니다. {names}: 이미 쓸 수 있는 이름입니다.",
    en="No `import` is needed here, and none is run. You can use these names: {names}.",
)
BARE_CALL = Text(
    ko="기대하는 결과가 없는 호출입니다. `{suggestion}`처럼 적으세요.",
    en="This call does not say what it should give. Write it as `{suggestion}`.",
)
MEANT_EXAMPLE = Text(ko="`{name}` 대신 `example`이라고 적으세요.", en="Write `example` instead of `{name}`.")
NO_CALL = Text(
    ko="`example(…)`의 첫 자리에는 함수의 이름을 적습니다: `{suggestion}`.",
    en="The first thing in `example(…)` is the name of a function: `{suggestion}`.",
)
QUOTED = Text(
    ko="함수의 이름은 따옴표 없이 적으세요: `{suggestion}`.",
    en="Write the function's name without quotation marks: `{suggestion}`.",
)
UNKNOWN_NAME = Text(
    ko="`{name}`: 여기에 없는 이름입니다. 쓸 수 있는 이름: {names}.",
    en="There is no `{name}` here. You can use these names: {names}.",
)
NEAR_NAME = Text(
    ko="`{name}`: 여기에 없는 이름입니다. 혹시 `{near}`인가요?",
    en="There is no `{name}` here. Did you mean `{near}`?",
)
BROKEN_NAME = Text(
    ko="`{name}`의 값을 정하는 {line}번째 줄을 먼저 고치세요.",
    en="Fix line {line} first, which gives `{name}` its value.",
)
TAKEN_NAME = Text(
    ko="`{name}`: 이미 쓰이고 있는 이름입니다. 다른 이름을 고르세요.",
    en="The name `{name}` is taken. Choose another one.",
)
HIDDEN_NAME = Text(
    ko="`{name}`: `_` 기호로 시작하는 이름은 예시에 쓸 수 없습니다.",
    en="A name that begins with `_`, such as `{name}`, cannot be used in an example.",
)
TOO_DEEP = Text(
    ko="이 줄에는 수천 자리의 정수나 수백 번 겹친 식이 있어 예시로 읽을 수 없습니다. 더 작은 수나 더 짧은 식으로 적으세요. 다른 줄의 예시는 그대로 판정합니다.",
    en="This line holds an integer of thousands of digits, or an expression nested hundreds of times, so it cannot be read as an example. Write smaller numbers or a shorter expression. Examples in other lines are judged all the same.",
)
TOO_LARGE = Text(
    ko="파일의 크기가 {size}바이트입니다. 예시 파일은 {most}바이트까지 읽으므로 이 파일의 예시는 판정하지 않았습니다. 긴 값은 `np.arange(1000)`처럼 만들거나 예시를 줄이세요.",
    en="The file has {size} bytes. A file of examples is read up to {most} bytes, so no example of this one was judged. Make long values as in `np.arange(1000)`, or keep fewer examples.",
)
NOT_A_VALUE = Text(
    ko="`{text}`: 예시의 값으로 쓸 수 없는 식입니다.",
    en="`{text}` cannot be used as a value in an example.",
)
TOO_MANY_ARGUMENTS = Text(
    ko="`{name}` 함수가 받는 값은 {count}개입니다({parameters}). 마지막 값이 기대하는 결과라면 `gives={last}` 꼴로 적으세요.",
    en="`{name}` takes {count} values ({parameters}). If the last one is the result that you expect, write `gives={last}`.",
)
SECOND_VALUE = Text(
    ko="`{last}` 값이 기대하는 결과라면 `gives={last}` 꼴로 적으세요.",
    en="If `{last}` is the result that you expect, write `gives={last}`.",
)
NO_PROPERTY = Text(
    ko="무엇을 기대하는지 적으세요. 값이면 `gives=…`, 오류이면 `raises=ValueError`입니다.",
    en="Say what you expect: a value with `gives=…`, an error with `raises=ValueError`.",
)
BOTH = Text(
    ko="`raises`는 값이 없다는 뜻입니다. `{other}` 항목을 함께 쓸 수 없습니다.",
    en="With `raises` there is no value, so it cannot be combined with `{other}`.",
)
UNKNOWN_KEYWORD = Text(
    ko="`{name}=`: 모르는 말입니다. 쓸 수 있는 것: {known}.",
    en="`{name}=` is not known here. These are known: {known}.",
)
NEAR_KEYWORD = Text(
    ko="`{name}=` 대신 `{near}=`라고 적으세요.",
    en="Write `{near}=` instead of `{name}=`.",
)
GIVES_ERROR = Text(
    ko="오류를 기대한다면 `raises={name}` 꼴로 적으세요.",
    en="If you expect an error, write `raises={name}`.",
)
GIVES_CALLS = Text(
    ko="`gives`에는 직접 구한 값을 적으세요. 여기서 `{name}`의 결과를 쓰면 언제나 맞는 예시가 됩니다.",
    en="Give a value that you worked out yourself. With the result of `{name}` in `gives`, an example would always hold.",
)
NO_EXCEPTION = Text(
    ko="`raises` 뒤에는 파이썬 오류의 이름을 적으세요(예: `raises=ValueError`).",
    en="After `raises` comes the name of one of Python's errors, such as `raises=ValueError`.",
)
WITHIN_WRONG = Text(
    ko="`within`은 `gives`와 함께 쓰는 양수입니다(예: `gives=0.33, within=0.01`).",
    en="`within` is a positive number beside `gives`, such as `gives=0.33, within=0.01`.",
)
SHAPE_WRONG = Text(
    ko="`shape`에는 모양을 적으세요(예: `shape=(2, 3)`, 수 하나이면 `shape=()`).",
    en="`shape` is a shape, such as `shape=(2, 3)`, or `shape=()` for one number.",
)
UNCHANGED_WRONG = Text(
    ko="`unchanged=True`는 `{suggestion}`처럼 함수의 이름으로 시작하는 예시에 씁니다.",
    en="`unchanged=True` belongs to an example that begins with a function's name: `{suggestion}`.",
)
LEFT_OUT = Text(
    ko="예시가 {count}개보다 많습니다. 처음 {most}개만 보았습니다. 몇 개를 잘 고르는 편이 낫습니다.",
    en="There are more than {most} examples, {count} of them. Only the first {most} were looked at; a few good ones do more.",
)

# The judgement of one example.
VALID = Text(ko="맞는 예시", en="right")
REFUTES = Text(ko="실수 {count}개를 가려냅니다", en="catches {count} mistakes")
REFUTES_ONE = Text(ko="실수 1개를 가려냅니다", en="catches 1 mistake")
REFUTES_NONE = Text(ko="가려내는 실수가 없습니다", en="catches no mistake")
WRONG = {
    "gives": Text(ko="올바른 결과는 {expected}입니다.", en="It should give {expected}."),
    "raises": Text(ko="올바른 코드는 여기서 {expected} 오류를 일으킵니다.", en="Right code raises {expected} here."),
    "strange": Text(
        ko="올바른 코드도 이 입력은 다루지 못합니다({expected}). 문제에서 말하는 입력을 주세요. 배열은 `np.array([1.0, 2.0])`처럼 적습니다.",
        en="Even right code cannot use this input ({expected}). Give input of the kind that the task describes; an array is written as `np.array([1.0, 2.0])`.",
    ),
    "no_error": Text(
        ko="올바른 코드는 여기서 오류를 일으키지 않고 {expected} 값을 냅니다.",
        en="Right code raises no error here; it gives {expected}.",
    ),
    "shape": Text(ko="올바른 결과의 모양은 {expected}입니다.", en="The result has the shape {expected}."),
    "no_shape": Text(ko="올바른 결과는 배열이나 수가 아닙니다.", en="The result is neither an array nor a number."),
    "unchanged": Text(
        ko="올바른 코드도 여기서 받은 배열을 바꿉니다. 이 문제에서는 그래도 됩니다.",
        en="Right code changes what it was given here too; this exercise allows it.",
    ),
}
ROUNDED = Text(
    ko="반올림해서 적었나요? 자릿수를 더 적거나 `within={within}` 항목을 덧붙이세요.",
    en="Did you round it? Write more digits, or add `within={within}`.",
)
LARGE = Text(ko="여기에 적기에는 큰 값", en="something too large to show here")
OPEN_STRANGE = Text(
    ko="올바른 코드 가운데 이 입력을 다루지 못하는 것이 있습니다({expected}). 문제에서 말하는 입력을 주세요. 배열은 `np.array([1.0, 2.0])`처럼 적습니다.",
    en="Some right programs cannot use this input ({expected}). Give input of the kind that the task describes; an array is written as `np.array([1.0, 2.0])`.",
)
OPEN = Text(
    ko="올바른 코드들도 여기서는 서로 다른 결과를 냅니다. 문제가 정하지 않은 경우이니 다른 입력을 고르세요.",
    en="Right programs differ here: the task does not fix this case. Choose another input.",
)
CANNOT_RUN = Text(
    ko="이 줄을 계산할 수 없습니다: {error}",
    en="This line cannot be evaluated: {error}",
)
SLOW = Text(
    ko="올바른 코드로도 너무 오래 걸리거나 메모리를 너무 많이 씁니다. 더 작은 입력을 고르세요.",
    en="This takes too long, or too much memory, even with right code. Choose a smaller input.",
)
UNKNOWN = Text(
    ko="이 쪽에는 이 호출의 답이 없어 맞는 예시인지 말할 수 없습니다. 정답이 있는 강의 폴더에서 `grade examples {slug}` 명령으로 확인하세요.",
    en="This page has no answer to this call, so it cannot say whether the example is right. Check it with `grade examples {slug}` in a course folder with solutions.",
)
OBJECT = Text(
    ko="결과가 값이 아니라 객체({type})입니다. `example(….data, gives=…)`처럼 그 안의 수를 비교하세요.",
    en="This gives an object ({type}), not a value. Compare a number of it, as in `example(….data, gives=…)`.",
)

# The report.
NO_EXAMPLES = Text(
    ko="예시가 아직 없습니다. `{path}` 파일에 적으세요.",
    en="There is no example yet. Write some into `{path}`.",
)
LINE = Text(ko="{line}번째 줄", en="line {line}")
UNREADABLE = Text(
    ko="파이썬이 이 줄을 읽지 못합니다. 고칠 때까지 이 파일의 어느 예시도 볼 수 없습니다.",
    en="Python cannot read this line. Until it is fixed, no example of the file can be judged.",
)
SUMMARY = Text(
    ko="맞는 예시 {valid}/{examples}. 알려진 실수 {refuted}/{mistakes}개를 가려냅니다.",
    en="{valid} of {examples} examples are right. They catch {refuted} of {mistakes} known mistakes.",
)
SUMMARY_KNOWN = Text(
    ko="여기서 판정한 예시 {examples}개 가운데 {valid}개가 맞습니다. 알려진 실수 {refuted}/{mistakes}개를 가려냅니다.",
    en="Judged here: {examples}, right: {valid}. They catch {refuted} of {mistakes} known mistakes.",
)
THOROUGH = Text(
    ko="알려진 실수를 모두 가려냅니다. 이제 코드를 쓸 차례입니다: `{path}`",
    en="Every known mistake is caught. Now it is time to write the code: `{path}`",
)
PASSING = Text(
    ko="예시를 모두 통과하는 실수(그런 코드를 채점하면 나오는 말):",
    en="Mistakes that would still pass (as grading would say of such code):",
)
PASSING_KNOWN = Text(
    ko="여기서 판정한 예시를 모두 통과하는 실수(그런 코드를 채점하면 나오는 말):",
    en="Mistakes that pass every example that was judged here (as grading would say of such code):",
)
WITHOUT_EXAMPLE = Text(
    ko="`{name}`: 맞는 예시가 아직 없습니다(알려진 실수 {count}개).",
    en="`{name}` has no right example yet ({count} known mistakes).",
)
TO_CATCH = Text(
    ko="가려내려면 여기를 살피는 예시를 더하세요: {titles}", en="to catch it, add an example of this: {titles}"
)
MORE = Text(
    ko="… 그리고 {count}개 더(`grade examples {slug} --all`).",
    en="… and {count} more (`grade examples {slug} --all`).",
)
NOT_ASKED = Text(
    ko="계산이 너무 오래 걸려서 실수 {count}개는 확인하지 못했습니다. 더 작은 입력을 고르세요.",
    en="The calls took so long that {count} mistakes could not be tried. Choose smaller inputs.",
)
NO_ANSWERS = Text(
    ko="이 강의 폴더에는 `{slug}` 연습 문제의 정답 코드가 없고, 녹화된 답은 새로운 호출에 답하지 못합니다. 그래서 예시가 맞는지 여기서는 말할 수 없습니다. 정답이 있는 강의 폴더(`grade init --with-solutions`)에서 `grade examples {slug}` 명령을 실행하세요.",
    en="This course folder has no solution for `{slug}`, and recorded answers cannot answer new calls, so whether examples are right cannot be said here. Run `grade examples {slug}` in a course folder with solutions (`grade init --with-solutions`).",
)
BAD_RECORD = Text(
    ko="`{path}`: 녹화된 답의 파일이 없거나 망가졌습니다.",
    en="`{path}`, the file of recorded answers, is missing or damaged.",
)
WHOLE = Text(ko="통과하는 실수를 모두 보여 줍니다.", en="Show every mistake that still passes.")
AS_JSON = Text(ko="프로그램용 JSON으로 출력합니다.", en="Print JSON for programs.")
NONE_IN_CHAPTER = Text(
    ko="`{target}` 장에는 예시 파일이 아직 없습니다. `grade examples {slug}` 명령이 첫 파일을 만듭니다.",
    en="Chapter `{target}` has no file of examples yet. `grade examples {slug}` makes the first one.",
)
