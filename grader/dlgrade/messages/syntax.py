"""Explanations of Python's messages about syntax. A key of SYNTAX is a part of the message, a key of LINES begins the line."""

from dlgrade.text import Text

_QUOTE = Text(
    ko="따옴표로 시작한 문자열이 닫히지 않았습니다. 같은 종류의 따옴표로 끝내세요.",
    en="A string was opened and never closed. End it with the quotation mark that it began with.",
)
_BRACKET = Text(
    ko="여는 괄호와 닫는 괄호의 짝이 맞지 않습니다. 그 줄과 바로 윗줄의 괄호를 세어 보세요.",
    en="The brackets do not pair up. Count those in this line and in the one above.",
)
_CHARACTER = Text(
    ko="파이썬이 모르는 글자가 있습니다. 웹이나 문서에서 복사한 전각 기호, 둥근 따옴표, 보이지 않는 공백을 지우고 영문 자판으로 다시 치세요.",
    en="There is a character that Python does not know. Delete the full-width sign, the curly quote or the invisible space that was pasted from a page or document, and type it again.",
)
CHARACTER = Text(
    ko="파이썬 코드에는 `{character}` 문자를 쓸 수 없습니다. 그 자리에 영문 자판으로 `{instead}` 글자를 치세요.",
    en="Python code cannot hold the character `{character}`. Type `{instead}` in its place.",
)
# What to type in the place of a character that looks right in a formula. Full-width signs have their plain ones.
CHARACTERS = {
    "²": "**2", "³": "**3", "×": "*", "⋅": "*", "·": "*", "∙": "*", "∗": "*", "÷": "/", "∕": "/", "−": "-", "–": "-",
    "—": "-", "‐": "-", "‑": "-", "≠": "!=", "≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=", "√": "np.sqrt", "∑": "np.sum",
    "∞": "np.inf", "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "′": "'", "″": '"', "。": ".", "、": ",", "「": '"',
    "」": '"', "【": "[", "】": "]", "〔": "[", "〕": "]", "∶": ":", "→": "->", "←": "=", "½": "1/2", "¼": "1/4",
    "…": "...",
}  # fmt: skip
_NAME = Text(
    ko="변수 이름은 숫자로 시작할 수 없고, 수와 이름 사이에는 `*` 같은 연산자가 필요합니다.",
    en="A name cannot begin with a digit, and between a number and a name there must be an operator such as `*`.",
)
_ASSIGN = Text(
    ko="`=`은 왼쪽의 이름에 값을 넣습니다. 같은지 비교하려면 `==`을 쓰세요.",
    en="A single `=` puts a value into the name on its left. To compare, use `==`.",
)

SYNTAX = {
    "null bytes": Text(
        ko="코드에 글자가 아닌 문자(널 문자)가 들어 있습니다. 복사해 온 코드라면 서식 없는 텍스트로 다시 붙여 넣으세요.",
        en="The code holds null characters, which are not text. If it was pasted, paste it again as plain text.",
    ),
    "expected 'except' or 'finally'": Text(
        ko="`try:` 묶음 뒤에는 `except` 묶음이 있어야 합니다. `except ValueError:`처럼 덧붙이거나 `try`를 지우세요.",
        en="A `try:` block must be followed by an `except` block. Add one, as in `except ValueError:`, or delete the `try`.",
    ),
    "expected ':'": Text(
        ko="`def`, `if`, `for`, `while` 줄의 끝에는 콜론(`:`)이 필요합니다.",
        en="A `def`, `if`, `for` or `while` line ends in a colon (`:`).",
    ),
    "was never closed": Text(
        ko="이 줄에서 연 괄호가 닫히지 않았습니다. 닫는 괄호를 넣으세요.",
        en="A bracket that was opened in this line is never closed. Close it.",
    ),
    "unmatched '": _BRACKET,
    "does not match opening": _BRACKET,
    "inconsistent use of tabs": Text(
        ko="들여쓰기에 탭과 공백이 섞여 있습니다. 탭을 모두 공백 네 칸으로 바꾸세요.",
        en="Tabs and spaces are mixed in the indentation. Replace every tab by four spaces.",
    ),
    "unexpected indent": Text(
        ko="이 줄이 윗줄보다 더 들여쓰여 있습니다. 윗줄과 시작 위치를 맞추세요.",
        en="This line is indented more than the one above. Let both begin at the same place.",
    ),
    "expected an indented block": Text(
        ko="`:`으로 끝나는 줄 아래에는 공백 네 칸을 들여 쓴 줄이 있어야 합니다.",
        en="Below a line that ends in `:` there must be a line that is indented by four spaces.",
    ),
    "unindent does not match": Text(
        ko="들여쓰기가 위의 어느 줄과도 맞지 않습니다. 같은 묶음의 줄은 같은 위치에서 시작해야 합니다.",
        en="The indentation fits none of the lines above. Lines that belong together begin at the same place.",
    ),
    "invalid non-printable character": _CHARACTER,
    "invalid character": _CHARACTER,
    "unterminated": _QUOTE,
    "EOL while scanning": _QUOTE,
    "f-string": Text(
        ko="f-문자열의 중괄호 `{ }` 안에 있는 식이 올바르지 않습니다. 중괄호의 짝을 확인하세요.",
        en="The expression between the braces `{ }` of an f-string is not right. Check that the braces pair up.",
    ),
    "Maybe you meant '=='": _ASSIGN,
    "cannot assign to": _ASSIGN,
    "Missing parentheses in call": Text(
        ko="파이썬 3에서 함수를 부를 때는 괄호가 필요합니다: `print(x)`.",
        en="A call needs parentheses in Python 3: `print(x)`.",
    ),
    "forgot a comma": Text(
        ko="두 값 사이에 쉼표나 연산자가 빠졌습니다.",
        en="A comma or an operator is missing between two values.",
    ),
    "invalid decimal literal": _NAME,
    "outside function": Text(
        ko="이 줄이 함수 밖에 있습니다. `def` 줄보다 공백 네 칸을 더 들여 쓰세요.",
        en="This line is outside of a function. Indent it by four spaces more than the `def` line.",
    ),
    "outside loop": Text(
        ko="`break`는 반복문 안에서만 쓸 수 있습니다. 들여쓰기를 확인하세요.",
        en="`break` works inside a loop only. Check the indentation.",
    ),
    "not properly in loop": Text(
        ko="`continue`는 반복문 안에서만 쓸 수 있습니다. 들여쓰기를 확인하세요.",
        en="`continue` works inside a loop only. Check the indentation.",
    ),
    "duplicate argument": Text(
        ko="함수의 인자 두 개가 같은 이름입니다. 서로 다른 이름을 쓰세요.",
        en="Two arguments of the function have the same name. Give them different ones.",
    ),
    "positional argument follows keyword": Text(
        ko="`이름=값` 꼴의 인자는 그냥 값만 쓴 인자보다 뒤에 와야 합니다.",
        en="Arguments of the form `name=value` come after those without a name.",
    ),
    "line continuation": Text(
        ko="`\\` 뒤에는 아무것도 올 수 없습니다. 나눗셈이라면 `/`를 쓰세요.",
        en="Nothing may follow a `\\`. If you mean a division, use `/`.",
    ),
}

_NOTEBOOK = Text(
    ko="`%`나 `!`로 시작하는 줄은 노트북에서만 됩니다. 이 줄을 지우세요.",
    en="A line that begins with `%` or `!` works in a notebook only. Delete it.",
)
_MERGE = Text(
    ko="git이 합치다 남긴 표시입니다. 둘 중 하나를 고르고 `<<<<<<<`, `=======`, `>>>>>>>` 줄을 지우세요.",
    en="This is a mark that a git merge left. Choose one side and delete the lines `<<<<<<<`, `=======` and `>>>>>>>`.",
)
ELSE = Text(
    ko="`else`나 `elif`의 짝이 되는 `if`가 없습니다. 들여쓰기가 `if`와 같은지 확인하세요.",
    en="This `else` or `elif` belongs to no `if`. Check that both have the same indentation.",
)
_FENCE = Text(
    ko="코드 둘레의 울타리(```)는 Markdown이지 파이썬이 아닙니다. 울타리 줄을 모두 지우세요.",
    en="The fences (```) around code are Markdown, not Python. Delete every such line.",
)
_PROMPT = Text(
    ko="`>>>`와 `...`는 파이썬 셸이 보여 주는 표시입니다. 모든 줄에서 이 표시를 지우고 코드만 남기세요.",
    en="`>>>` and `...` are shown by Python's shell. Delete them from every line and leave only the code.",
)
LINES = {">>> ": _PROMPT, "... ": _PROMPT, "%": _NOTEBOOK, "!": _NOTEBOOK, "```": _FENCE, "~~~": _FENCE, "<<<<<<<": _MERGE, "=======": _MERGE, ">>>>>>>": _MERGE}  # fmt: skip
INSTALLS = Text(
    ko="설치 명령은 코드가 아닙니다. 이 줄을 지우고, 설치는 터미널에서 하세요.",
    en="This line installs a package and is no code. Delete it, and install in a terminal.",
)
KEYWORD = Text(
    ko="`{word}` 단어를 파이썬이 모릅니다. `{instead}` 단어를 소문자와 철자 그대로 쓰세요.",
    en="Python does not know the word `{word}`. Write `{instead}`, in small letters.",
)
FULL_WIDTH = Text(
    ko="`{word}` 단어에 전각 글자가 있습니다. 영문 자판으로 `{instead}` 단어를 다시 치세요.",
    en="`{word}` has full-width letters. Type `{instead}` again on the keyboard.",
)
JAMO = Text(
    ko="코드 사이에 한글 글자 `{character}` 하나가 잘못 들어갔습니다. 그 글자를 지우세요.",
    en="A single Korean letter, `{character}`, has slipped into the code. Delete it.",
)
NOT_EQUAL = Text(
    ko="파이썬 3에서 같지 않은지 비교하는 기호는 `<>`가 아니라 `!=`입니다.",
    en="In Python 3, not equal is written `!=`, not `<>`.",
)
# Words of other languages, and what Python has for them.
OTHER_WORDS = {"function": "def", "func": "def", "fun": "def", "fn": "def", "define": "def", "elseif": "elif", "elsif": "elif", "foreach": "for"}  # fmt: skip
BRACES = Text(
    ko="파이썬에서는 코드를 중괄호로 묶지 않습니다. 줄 끝에 콜론(`:`)을 쓰고 아랫줄을 공백 네 칸 들여 쓰세요.",
    en="Python has no braces around code. End the line in a colon (`:`) and indent the lines below by four spaces.",
)
RESERVED = Text(
    ko="변수 이름으로 쓴 `{word}` 단어는 파이썬의 예약어입니다. 다른 이름을 쓰세요.",
    en="`{word}` is a word of Python's own and cannot be a variable's name. Choose another.",
)
STEP = Text(
    ko="파이썬에는 `++`나 `--`가 없습니다. `x += 1`처럼 쓰세요.",
    en="Python has no `++` or `--`. Write `x += 1`.",
)
PROSE = Text(
    ko="설명 글은 `#` 뒤에 쓰세요. `#`이 없는 줄은 코드로 읽힙니다.",
    en="Put remarks after a `#`. A line without it is read as code.",
)
UNCLEAR = Text(
    ko="그 자리에서 파이썬이 다음을 읽지 못했습니다. 빠진 연산자, 쉼표, 괄호, 콜론이 있는지 그 줄과 바로 윗줄을 확인하세요.",
    en="Python could not read on at this place. Look in this line and the one above for a missing operator, comma, bracket or colon.",
)
