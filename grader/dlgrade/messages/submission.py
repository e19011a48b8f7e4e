"""Sentences about a file that was handed in: why it cannot be read, or how it was corrected while it was read."""

from dlgrade.text import Text

NOT_THERE = Text(
    ko="`{path}` 파일이 없습니다. 경로를 확인하거나 `grade reset {slug}` 명령으로 처음 상태의 파일을 다시 만드세요.",
    en="There is no file `{path}`. Check the path, or make a fresh one with `grade reset {slug}`.",
)
NOT_AT_THIS_PATH = Text(
    ko="`{path}` 파일이 없습니다. 경로를 확인하세요. 강의 폴더에 있는 여러분의 파일은 `grade {slug}` 명령으로 채점합니다.",
    en="There is no file `{path}`. Check the path. Your own file in the course folder is graded by `grade {slug}`.",
)
NO_FILE = Text(ko="`{path}` 파일이 없습니다. 경로를 확인하세요.", en="There is no file `{path}`. Check the path.")
NOT_A_FILE = Text(
    ko="`{path}` 경로는 보통 파일이 아닙니다(폴더, 파이프 또는 장치). 0점이 아니며, 사람이 확인해야 합니다. 파이썬 파일의 경로를 주세요.",
    en="`{path}` is not a regular file (a folder, a pipe or a device). This is not a 0: a person has to look. Give the path of a Python file.",
)
LINK = Text(
    ko="`{link}` 경로는 다른 곳을 가리키는 링크입니다. 제출물의 링크는 따라가지 않으므로 `{path}` 파일을 채점하지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 링크 대신 파일 자체를 제출하세요.",
    en="`{link}` is a link to another place. Links in a hand-in are not followed, so `{path}` was not graded. This is not a 0: a person has to look. Hand in the file itself in place of the link.",
)
CANNOT_READ = Text(
    ko="`{path}` 파일을 읽을 수 없습니다: {reason}. 파일의 권한을 확인하세요.",
    en="`{path}` cannot be read: {reason}. Check the file's permissions.",
)
TOO_LARGE = Text(
    ko="`{path}` 파일이 한도 {most} KiB를 넘습니다. 코드가 아닌 데이터를 빼세요.",
    en="`{path}` has more than the limit of {most} KiB. Take out what is data and not code.",
)
BROKEN_ARCHIVE = Text(
    ko="`{path}` 파일을 압축 파일로 읽을 수 없습니다: {reason}. 0점이 아닙니다. 페이지에서 ‘모든 작업 내려받기’로 다시 내려받거나, 압축을 푼 파일을 주세요.",
    en="`{path}` cannot be read as a zip archive: {reason}. This is not a 0. Download it again with “Download my work” in the page, or give the unpacked files.",
)
LARGE_ARCHIVE = Text(
    ko="`{path}` 압축 파일에 든 것이 한도(파일 {files}개, 모두 {most} MiB)를 넘습니다. 연습 문제의 파일만 담아 다시 압축하세요.",
    en="The archive `{path}` holds more than the limit of {files} files, {most} MiB in all. Pack only the exercises' files.",
)
NOT_UNPACKED = Text(
    ko="`{path}` 파일은 여기서 풀지 않는 방식으로 압축되어 있습니다. 0점이 아닙니다. 보통 zip(deflate)으로 다시 압축하거나, 압축을 푼 파일을 주세요.",
    en="`{path}` is packed in a way that is not unpacked here. This is not a 0. Pack it again as a plain zip (deflate), or give the unpacked file.",
)
BINARY_NOTEBOOK = Text(
    ko="`{path}` 파일은 텍스트가 아니어서 노트북으로 읽을 수 없습니다. Jupyter에서 열어 다시 저장한 뒤 제출하세요.",
    en="`{path}` is not text, so it cannot be read as a notebook. Open it in Jupyter, save it again and hand that in.",
)
BINARY = Text(
    ko="`{path}` 파일은 텍스트로 읽을 수 없습니다. 편집기에서 UTF-8 형식의 `.py` 파일로 다시 저장하세요.",
    en="`{path}` cannot be read as text. Save it again from your editor as a `.py` file in UTF-8.",
)
MANY_MARKS = Text(
    ko="`{path}` 파일에 글자에 붙는 결합 문자(악센트 같은 부호)가 {most}개 넘게 잇달아 있어 읽지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 그 부호를 지우고 다시 제출하세요.",
    en="In `{path}` more than {most} combining marks (such as accents) stand in a row, so it was not read. This is not a 0: a person has to look. Delete them and hand it in again.",
)
MANY_FIELDS = Text(
    ko="`{path}` 파일에 `{{…}}` 자리가 {most}개보다 많은 f-문자열이 있어 읽지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 그 문자열을 여러 개로 나누거나 반복문으로 만들고 다시 제출하세요.",
    en="An f-string in `{path}` has more than {most} places `{{…}}`, so it was not read. This is not a 0: a person has to look. Divide the string, or make it in a loop, and hand it in again.",
)
MANY_DOTS = Text(
    ko="`{path}` 파일에 점으로 이은 이름(`a.b.c`) 하나에 점이 {most}개보다 많아 읽지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 그 이름을 줄여 다시 제출하세요.",
    en="A name with dots (`a.b.c`) in `{path}` has more than {most} of them, so it was not read. This is not a 0: a person has to look. Shorten it and hand it in again.",
)
MANY_STATEMENTS = Text(
    ko="`{path}` 파일에 줄과 세미콜론(`;`)이 {most}개보다 많아 읽지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 데이터는 다른 파일에 두고 다시 제출하세요.",
    en="`{path}` has more than {most} lines and semicolons, so it was not read. This is not a 0: a person has to look. Put data into a file of its own and hand it in again.",
)
NO_TEXT_ENCODING = Text(
    ko="`{path}` 파일의 처음 두 줄에 `coding: {encoding}` 표시가 있지만, 파이썬 파일을 저장하는 인코딩이 아닙니다. 그 줄을 지우고 UTF-8 형식으로 다시 저장하세요.",
    en="The first two lines of `{path}` say `coding: {encoding}`, in which Python files are not saved. Delete that line and save the file again in UTF-8.",
)
DECODED = Text(
    ko="파일이 UTF-8이 아니어서 {encoding} 인코딩으로 읽었습니다. 채점에는 영향이 없습니다.",
    en="The file is not UTF-8 and was read as {encoding}. This has no effect on the grade.",
)
REPLACED = Text(
    ko="`{name}` 함수의 `def` 아래에서 {line}번째 줄이 함수 자리에 값을 넣습니다: `{source}`. 그 줄을 빼고 채점했고 점수에는 영향이 없습니다. 값에는 다른 이름을 쓰세요.",
    en="Line {line}, below the `def` of `{name}`, puts a value in the function's place: `{source}`. It was left out, and this has no effect on the score. Give the value another name.",
)
LONG_LINES_LEFT_OUT = Text(
    ko="파일 전체를 불러오는 데 제한 시간이 두 번 지나서, 함수에 필요하지 않은 줄은 빼고 채점했습니다. 점수에는 영향이 없습니다. 함수 밖(맨 바깥)에 있는 학습 루프나 `sleep`을 함수 안으로 옮기세요.",
    en="Loading the whole file took longer than the limit, twice, so the lines that the functions do not need were left out. This has no effect on the score. Move training loops and `sleep` from the top level into a function.",
)
MODULE_LINES_LEFT_OUT = Text(
    ko="답이 불러오는 {names} 파일에 실패하거나 제한 시간을 넘긴 줄이 있어, 답에 필요하지 않은 함수 밖(맨 바깥)의 줄은 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="In {names}, beside the answer, a line failed or took longer than the limit, so the lines outside of functions that the answer does not need were left out. This has no effect on the score.",
)
WITHHELD = Text(ko="이 연습 문제에서는 쓸 수 없는 패키지", en="a package that is not available in this exercise")
REFUSED = Text(ko="채점할 때 쓸 수 없는 것", en="not available while grading")
LINE_LEFT_OUT = Text(
    ko="파일을 불러올 때 실패한 줄이 있습니다: {line}번째 줄 `{source}` ({error}). 함수에 필요하지 않은 줄이라 빼고 채점했습니다. 점수에는 영향이 없습니다.",
    en="Line {line} failed while the file was loaded: `{source}` ({error}). It was left out, since the functions do not need it. This has no effect on the score.",
)
