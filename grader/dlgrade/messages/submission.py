"""What is wrong with a file that was handed in, or was mended while reading it."""

from dlgrade.text import Text

NOT_THERE = Text(
    ko="`{path}` 파일이 없습니다. 경로를 확인하거나 `grade reset {slug}` 명령으로 처음 상태의 파일을 다시 만드세요.",
    en="There is no file `{path}`. Check the path, or make a fresh one with `grade reset {slug}`.",
)
NOT_A_FILE = Text(
    ko="`{path}` 경로는 보통 파일이 아닙니다(폴더, 파이프 또는 장치). 파이썬 파일의 경로를 주세요.",
    en="`{path}` is not a regular file (a folder, a pipe or a device). Give the path of a Python file.",
)
CANNOT_READ = Text(
    ko="`{path}` 파일을 읽을 수 없습니다: {reason}. 파일의 권한을 확인하세요.",
    en="`{path}` cannot be read: {reason}. Check the file's permissions.",
)
TOO_LARGE = Text(
    ko="`{path}`의 크기가 {size} KiB로, 한도 {most} KiB를 넘습니다. 코드가 아닌 데이터를 빼세요.",
    en="`{path}` has {size} KiB, more than the limit of {most} KiB. Take out what is data and not code.",
)
BINARY = Text(
    ko="`{path}` 파일은 텍스트로 읽을 수 없습니다. 편집기에서 UTF-8 형식의 `.py` 파일로 다시 저장하세요.",
    en="`{path}` cannot be read as text. Save it again from your editor as a `.py` file in UTF-8.",
)
DECODED = Text(
    ko="파일이 UTF-8이 아니어서 {encoding} 인코딩으로 읽었습니다. 채점에는 영향이 없습니다.",
    en="The file is not UTF-8 and was read as {encoding}. This has no effect on the grade.",
)
