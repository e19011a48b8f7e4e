"""Sentences about the hand-ins of a class: whose they are, and why some cannot be read."""

from dlgrade.text import Text

NO_ARCHIVE = Text(
    ko="`{path}` 압축 파일을 열 수 없습니다({reason}). 0점이 아니며, 사람이 확인해야 합니다. 학생에게 다시 받거나 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="The archive `{path}` cannot be opened ({reason}). This is not a 0: a person has to look. Ask for it again, or unpack it by hand into a folder; move this archive out of the hand-ins, and run again.",
)
NO_ROOM = Text(
    ko="`{path}` 제출물을 풀어 놓을 수 없습니다: 채점하는 이 컴퓨터의 임시 폴더 `{folder}`에 쓸 수 없습니다({reason}). 제출물의 문제가 아니며 0점이 아닙니다. 그 디스크를 비우거나 환경 변수 TMPDIR에 여유가 있는 폴더를 적고, 같은 명령을 다시 실행하세요.",
    en="There is no room for the hand-in `{path}`: the folder for temporary files of this computer, which grades, is `{folder}`, and it cannot be written ({reason}). Nothing is wrong with the hand-in, and this is not a 0. Free space on that disk, or name a folder with room in the environment variable TMPDIR, and run the same command again.",
)
ARCHIVE_FILES = Text(
    ko="`{path}` 압축 파일에 파일이나 폴더가 {most}개보다 많아 풀지 않았습니다. 사람이 확인해야 합니다. 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="The archive `{path}` holds more than {most} files or folders and was not unpacked. A person has to look. Unpack it by hand into a folder, move the archive itself out of the hand-ins, and run again.",
)
ARCHIVE_DEEP = Text(
    ko="`{path}` 압축 파일에 폴더가 {most}겹보다 깊은 경로가 있어 풀지 않았습니다. 0점이 아니며, 사람이 확인해야 합니다. 학생에게 다시 받거나 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="A path in the archive `{path}` leads through more than {most} folders, so it was not unpacked. This is not a 0: a person has to look. Ask for it again, or unpack it by hand into a folder; move this archive out of the hand-ins, and run again.",
)
ARCHIVE_BYTES = Text(
    ko="`{path}` 압축 파일을 풀면 {most} MiB를 넘어 중단했습니다. 사람이 확인해야 합니다. 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="The archive `{path}` holds more than {most} MiB when it is unpacked, so unpacking was stopped. A person has to look. Unpack it by hand into a folder, move the archive itself out of the hand-ins, and run again.",
)
ARCHIVE_TWICE = Text(
    ko="`{path}` 압축 파일에 `{member}` 파일이 두 번 들어 있어 어느 것인지 알 수 없습니다. 사람이 확인해야 합니다. 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="The archive `{path}` holds `{member}` twice, so it is not clear which one counts. A person has to look. Unpack it by hand into a folder, move the archive itself out of the hand-ins, and run again.",
)
MEMBER_REFUSED = Text(
    ko="반의 압축 파일 `{path}` 안의 `{member}` 항목을 풀지 않았습니다({reason}). 이 학생에게만 해당하고, 다른 학생은 그대로 채점합니다. 0점이 아니며, 사람이 확인해야 합니다. 학생에게 다른 이름의 보통 파일로 다시 받으세요. 반의 압축 파일을 푼 폴더에 그 파일을 넣고, 그 폴더로 다시 실행하세요.",
    en="`{member}` in the class's archive `{path}` was not unpacked ({reason}). This concerns this student alone; the others are graded. This is not a 0: a person has to look. Ask the student for a plain file under another name, put it into a folder with what the class's archive holds, and run again with that folder.",
)
MEMBER_TWICE = Text(
    ko="두 번 들어 있어 어느 것인지 알 수 없음", en="it is there twice, and it is not clear which one counts"
)
MEMBER_ALIKE = Text(
    ko="이 컴퓨터의 디스크가 이름이 비슷한 다른 폴더와 구별하지 못함",
    en="the disk of this computer takes its folder for another one whose name is much alike",
)
MEMBER_OUTSIDE = Text(ko="폴더 밖을 가리키는 경로", en="its path leads out of its folder")
MEMBER_LINK = Text(ko="보통 파일이 아니라 링크나 장치", en="it is a link or a device and not a file")
MEMBER_DEEP = Text(ko="폴더가 {most}겹보다 깊은 경로", en="its path leads through more than {most} folders")
MEMBER_LOCKED = Text(ko="암호가 걸린 파일", en="it has a password")
MEMBER_PACKED = Text(ko="풀 수 없는 압축 방식", en="it is packed in a way that is not unpacked here")
ARCHIVE_ALIKE = Text(
    ko="`{path}` 압축 파일의 `{member}` 폴더를 이 컴퓨터의 디스크가 이름이 비슷한 다른 폴더와 구별하지 못해 풀지 않았습니다. 두 폴더를 직접 풀어 이름을 다르게 하고 다시 실행하세요.",
    en="The disk of this computer takes the folder `{member}` in the archive `{path}` for another one whose name is much alike, so it was not unpacked. Unpack the two by hand under different names and run again.",
)
ARCHIVE_OUTSIDE = Text(
    ko="`{path}` 압축 파일의 `{member}` 경로는 폴더 밖을 가리켜 풀지 않았습니다. 사람이 확인해야 합니다. 학생에게 다시 받아 이 파일과 바꾸고 다시 실행하세요.",
    en="`{member}` in the archive `{path}` leads out of its folder, so the archive was not unpacked. A person has to look. Ask the student for another one, put it in the place of this one, and run again.",
)
ARCHIVE_LINK = Text(
    ko="`{path}` 압축 파일의 `{member}` 항목은 보통 파일이 아니라 링크나 장치여서 풀지 않았습니다. 사람이 확인해야 합니다. 학생에게 다시 받아 이 파일과 바꾸고 다시 실행하세요.",
    en="`{member}` in the archive `{path}` is a link or a device and not a file, so the archive was not unpacked. A person has to look. Ask the student for another one, put it in the place of this one, and run again.",
)
ARCHIVE_LOCKED = Text(
    ko="`{path}` 압축 파일에 암호가 걸려 있습니다. 학생에게 암호 없이 다시 받거나 암호를 물어 직접 풀어 폴더로 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="The archive `{path}` has a password. Ask the student for one without, or for the password and unpack it by hand into a folder; move this archive out of the hand-ins, and run again.",
)
ARCHIVES_INSIDE = Text(
    ko="`{path}` 제출물에 압축 파일이 {most}개보다 많습니다. 사람이 확인해야 합니다. 답이 든 것을 직접 풀고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요.",
    en="`{path}` holds more than {most} archives. A person has to look. Unpack those that hold answers by hand, move the archives themselves out of the hand-ins, and run again.",
)
OTHER_ARCHIVE = Text(
    ko="`{path}` 파일은 zip이 아닌 압축 파일이라 열지 않았습니다. 직접 풀어 학생의 폴더에 두고, 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요. 압축 파일에 더 새로운 답이 있을 수 있으므로, 남아 있으면 다시 묻습니다.",
    en="`{path}` is an archive of another kind than zip and was not opened. Unpack it by hand into the student's folder, move the archive itself out of the hand-ins, and run again. As long as it is there, it may hold a newer answer, so you are asked.",
)
OTHER_ARCHIVE_INSIDE = Text(
    ko="`{outer}` 압축 파일 안의 `{path}` 파일은 zip이 아닌 압축 파일이라 열지 않았습니다. 둘 다 직접 풀어 학생의 폴더에 두고, 두 압축 파일은 제출물 밖으로 옮긴 뒤 다시 실행하세요. 압축 파일에 더 새로운 답이 있을 수 있으므로, 남아 있으면 다시 묻습니다.",
    en="In the archive `{outer}` there is `{path}`, an archive of another kind than zip, which was not opened. Unpack both by hand into the student's folder, move both archives out of the hand-ins, and run again. As long as they are there, they may hold a newer answer, so you are asked.",
)
NOT_OPENED = Text(
    ko="`{name}` 항목은 파일도 폴더도 아니라 {kind}이므로 열지 않았습니다. 사람이 확인해야 합니다.",
    en="`{name}` is {kind} and was not opened. A person has to look.",
)
NO_METADATA = Text(
    ko="`{path}` 파일을 읽을 수 없어 누가 제출했는지 알 수 없습니다({reason}). Gradescope에서 다시 내려받으세요.",
    en="`{path}` cannot be read ({reason}), so it is not known who handed in what. Download it from Gradescope again.",
)
NOT_READ = Text(
    ko="채점기의 문제로 `{place}` 제출물을 읽지 못했습니다({kind}: {reason}). 0점이 아니며, 사람이 확인해야 합니다.",
    en="Because of a fault of the grader, `{place}` could not be read ({kind}: {reason}). This is not a 0: a person has to look.",
)
NOBODY = Text(
    ko="`{place}` 파일이 누구의 것인지 이름에 없습니다. 파일 이름 앞에 학생의 학번이나 이름을 붙이거나 학생의 폴더에 넣으세요.",
    en="Nothing in the name of `{place}` says whose it is. Put the student's id or name before it, or move it into the student's folder.",
)
NOT_ENROLLED = Text(
    ko="`{key}` 이름은 명단에 없습니다. 누구인지 확인해 명단이나 이름을 고치고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="`{key}` is not on the roster. Find out who it is, correct the roster or the name, and run again. Until then it is nobody's score.",
)
AMBIGUOUS = Text(
    ko="`{key}` 이름은 여러 학생일 수 있습니다: {names}. 누구인지 확인해 학번으로 이름을 바꾸고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="`{key}` may be several students: {names}. Find out who it is, rename it to the student's id, and run again. Until then it is nobody's score.",
)
AMBIGUOUS_FILES = Text(
    ko="`{key}` 이름은 여러 학생일 수 있고({names}), `{own}` 말고도 그 이름의 제출물이 있습니다: {others}. 하나씩 따로 채점했습니다. 각각 누구의 것인지 확인해 학번으로 이름을 바꾸고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="`{key}` may be several students: {names}. `{own}` is not the only hand-in with that name: there is {others}. Each was graded by itself. Find out whose each is, rename it to the student's id, and run again. Until then none is anybody's score.",
)
NUMBER_ALONE = Text(
    ko="`{key}` 이름은 명단에 없습니다. 플랫폼의 번호 `{number}` 값은 명단에서 {names} 학생의 학번과 같지만, 플랫폼의 번호와 학번은 따로 매겨지므로 우연일 수 있습니다. 누구인지 확인해 학번으로 이름을 바꾸거나 명단을 고치고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="`{key}` is not on the roster. The platform's number `{number}` equals the id of {names} there, but schools and platforms number students independently, so this may be chance. Find out who it is, rename it to the student's id or correct the roster, and run again. Until then it is nobody's score.",
)
NUMBER_OF_ANOTHER = Text(
    ko="`{key}` 이름은 명단의 {named} 학생이지만, 플랫폼의 번호 `{number}` 값은 명단에서 {names} 학생의 것입니다. 누구인지 확인해 학번으로 이름을 바꾸고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="By its name, `{key}` is {named} of the roster, but the platform's number `{number}` is that of {names} there. Find out who it is, rename it to the student's id, and run again. Until then it is nobody's score.",
)
ANOTHER_NUMBER = Text(
    ko="`{key}` 이름은 명단의 {names} 학생이지만, 플랫폼의 번호 `{number}` 값은 이 학생의 것이 아니고 명단에 없습니다. 이름이 같은 다른 사람일 수 있습니다. 누구인지 확인해 학번으로 이름을 바꾸거나 명단을 고치고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="By its name, `{key}` is {names} of the roster, but the platform's number `{number}` is not this student's and not on the roster, so it may be another person of that name. Find out who it is, rename it to the student's id or correct the roster, and run again. Until then it is nobody's score.",
)
ANSWERS_NOTHING = Text(
    ko="`{place}` 제출물에서 연습 문제의 답을 찾지 못했습니다. 들어 있는 파일: {names}. 이름이 연습 문제의 이름이거나 그 셀이나 함수가 있는 파이썬 파일(`.py`)과 노트북(`.ipynb`)을 답으로 읽습니다. 답이 있는 파일을 연습 문제의 이름으로 된 `.py` 파일이나 노트북으로 제출물에 넣고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="No answer to an exercise was found in `{place}`. The files in it: {names}. Python files (`.py`) and notebooks (`.ipynb`) that are called like an exercise, or have its cell or its functions, are read as answers. If one of these files has an answer, put it into the hand-in as a `.py` file or notebook called like the exercise and run again, or decide on the points with `grade class override`.",
)
HOLDS_NOTHING = Text(
    ko="`{place}` 제출물에 파일이 하나도 없습니다. 학생에게 다시 받으세요.",
    en="There is no file in `{place}`. Ask the student to hand in again.",
)
UNREAD_NAMED = Text(
    ko="이 연습 문제의 이름으로 된 파일이 있지만 파이썬 파일(`.py`)이나 노트북(`.ipynb`)이 아니어서 채점하지 못했습니다: {names}. 0점이 아닙니다. 답이 들어 있으면 그 코드를 `{slug}.py` 파일로 제출물에 넣고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="What is called like this exercise is neither a Python file (`.py`) nor a notebook (`.ipynb`) and was not graded: {names}. This is not a 0. If it holds the answer, put the code into the hand-in as `{slug}.py` and run again, or decide on the points with `grade class override`.",
)
UNREAD = Text(
    ko="이 학생의 `{missing}` 답이 없거나 손대지 않은 것인데, 파이썬 파일이나 노트북이 아니어서 읽지 않은 파일이 있습니다: {names}. 그 답이 들어 있으면 코드를 `{slug}.py`처럼 연습 문제의 이름으로 된 파일로 제출물에 넣고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="The student's answer to `{missing}` is missing or untouched, and these files are neither Python files nor notebooks and were not read: {names}. If one holds the answer, put its code into the hand-in as a file called like the exercise, such as `{slug}.py`, and run again, or decide on the points with `grade class override`.",
)
UNCLAIMED = Text(
    ko="이 학생의 `{missing}` 답이 없는데, 어느 연습 문제의 답도 아닌 코드 파일이 있습니다. 그 답이면 연습 문제의 이름으로 바꾸고 다시 실행하세요.",
    en="This file with code answers no exercise, and the student's answer to `{missing}` is missing. If this is it, rename it to the exercise and run again.",
)
LEFT_OUT = Text(
    ko="`{slug}`: 이 연습 문제의 함수는 {students}명의 파일에도 있지만, 이 연습 문제의 이름이나 셀이 있는 파일이 없고 보조 함수일 수 있으므로 이 반의 연습 문제로 보지 않았고 점수에도 넣지 않았습니다. 함께 채점하려면 명령에 이 반의 연습 문제를 모두 적으세요: `grade class FOLDER {all}`",
    en="`{slug}`: the files of {students} also define functions of this exercise. But no file is named or has cells for it, and they may be helpers, so it was not taken as an exercise of the class and counts in no score. To grade it too, name all exercises of the class in the command: `grade class FOLDER {all}`",
)
OF_ONE = Text(
    ko="연습 문제 {count}개는 `{student}` 학생의 제출물에만 있습니다. 강의 폴더 전체를 제출했을 수 있습니다. 이 반의 연습 문제가 아니면 명령에 이 반의 것만 적으세요: `grade class FOLDER {all}`",
    en="{count} of the exercises are in the hand-in of `{student}` alone, which may be the whole course folder. If they are not the class's, name those that are in the command: `grade class FOLDER {all}`",
)
ONE_STUDENT = Text(ko="학생 1", en="one student")
SEVERAL_STUDENTS = Text(ko="학생 {count}", en="{count} students")
EQUALLY_OLD = Text(
    ko="이 연습 문제의 답일 수 있는 파일이 여럿 있고, 내용이 다른데 같은 시각에 저장되어 어느 것이 최신인지 알 수 없습니다: {names}. 답이 아닌 것을 제출물에서 옮기고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="Several files may be the answer to this exercise. They differ and were saved at the same time, so it is not clear which one is the newest: {names}. Move those that are not the answer out of the hand-in and run again, or decide on the points with `grade class override`.",
)
UNDATED = Text(
    ko="이 연습 문제의 답일 수 있는 파일이 여럿 있고 내용이 다릅니다: {names}. {undated} 파일은 언제 압축했는지만 알 수 있고 언제 저장했는지는 알 수 없어, 어느 것이 최신인지 분명하지 않습니다. 답이 아닌 것을 제출물에서 옮기고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="Several files may be the answer to this exercise, and they differ: {names}. Of {undated} it is only known when it was packed, not when it was saved, so it is not clear which one is the newest. Move those that are not the answer out of the hand-in and run again, or decide on the points with `grade class override`.",
)
ANOTHER_NAME = Text(
    ko="{named} 파일은 이 연습 문제의 이름으로 된 답입니다. 그런데 {others} 파일에도 다른 답이 있고, 더 오래된 것이 아닙니다. 새 답일 수도 있고 보조 파일일 수도 있으니 확인하세요. 답이 아닌 것을 제출물에서 옮기고 다시 실행하거나 `grade class override` 명령으로 점수를 정하세요.",
    en="{named} is named for this exercise, but there is another answer in {others}, which is not older: it may be the newer answer, or a helper. Move what is not the answer out of the hand-in and run again, or decide on the points with `grade class override`.",
)
NAMESAKES = Text(
    ko="`{own}` 말고도 `{key}` 이름으로 들어온 제출물이 있습니다: {others}. 하나씩 따로 채점했습니다. 각각 누구의 것인지 확인해 이름 대신 학번을 쓰고 다시 실행하세요. 그때까지는 누구의 점수도 되지 않습니다.",
    en="`{own}` is not the only hand-in with the name `{key}`: there is {others}. Each was graded by itself. Find out whose each is, put the student's id in place of the name, and run again. Until then none is anybody's score.",
)
SEVERAL_NAMES = Text(
    ko="이 학생의 것으로 보이는 제출물이 서로 다른 이름으로 들어왔습니다: {names}. 함께 채점했지만, 확인할 때까지 이 학생의 쪽과 플랫폼의 성적은 만들지 않습니다. 모두 이 학생의 것이면 `grade class override RESULTS {student} --confirm` 명령으로 확인하고, 아니면 다른 사람의 것을 제출물에서 옮기고 다시 실행하세요.",
    en="What seems to be this student's came under different names: {names}. It was graded together, but until somebody has checked, the student gets no page and no platform the points. If all of it is theirs, confirm it with `grade class override RESULTS {student} --confirm`; else move what is not theirs out of the hand-ins and run again.",
)
NO_TABLE = Text(
    ko="`{path}` 파일을 CSV로 읽을 수 없습니다({reason}). 스프레드시트에서 CSV로 다시 저장하세요.",
    en="`{path}` cannot be read as CSV ({reason}). Save it as CSV again in a spreadsheet.",
)
NOT_CSV = Text(
    ko="`{path}` 파일은 CSV가 아니어서 읽을 수 없습니다. 스프레드시트에서 열어 CSV(UTF-8) 형식으로 저장하고 그 파일을 주세요.",
    en="`{path}` is not a CSV file and cannot be read. Open it in a spreadsheet, save it as CSV (UTF-8), and give that file.",
)
ROSTER_COLUMNS = Text(
    ko="명단 `{path}` 파일에서 학생을 찾지 못했습니다. 첫 줄에 학번, 이름, 이메일 가운데 하나 이상이 열 이름으로 있어야 합니다.",
    en="The roster `{path}` names no students. Its first line has to name the columns, at least one of: id, name, email.",
)
ROSTER_TWICE = Text(
    ko="명단 `{path}` 파일에 학번 `{id}` 학생이 두 번 있습니다. 하나를 지우세요.",
    en="The roster `{path}` has the id `{id}` twice. Delete one of them.",
)
ROSTER_ONE_ID = Text(
    ko="명단 `{path}` 파일에 학번 `{id}` 학생이 둘 있는데 이름이 다릅니다: {names}. 누구의 학번인지 확인해 고치고 다시 실행하세요.",
    en="The roster `{path}` gives the id `{id}` to students of different names: {names}. Find out whose it is, correct the other one, and run again.",
)
ROSTER_SHORTENED = Text(
    ko="명단 `{path}` 파일의 학번 `{id}` 값은 스프레드시트가 긴 수를 줄여 쓴 것이어서 원래 학번을 알 수 없습니다. 그 열의 서식을 텍스트로 바꾸고 학번을 다시 넣어 CSV로 저장한 뒤 다시 실행하세요.",
    en="The id `{id}` in the roster `{path}` is a long number that a spreadsheet has shortened, so the id is not known. Format that column as text, put in the ids again, save it as CSV, and run again.",
)
ROSTER_NAMESAKES = Text(
    ko="명단 `{path}` 파일에 이름이 `{name}`인 학생이 {count}명 있는데 학번이 없어 구별할 수 없습니다. 학번 열을 더하고 다시 실행하세요. 같은 사람이 두 번 적힌 것이면 하나를 지우세요.",
    en="The roster `{path}` has {count} students with the name `{name}` and no id, so they cannot be told apart. Add a column with ids and run again. If it is one person, listed twice, delete one of the lines.",
)
NO_SOURCE = Text(
    ko="`{path}` 경로에 폴더나 zip 파일이 없습니다. 제출물이 있는 폴더를 주세요.",
    en="There is no folder and no zip at `{path}`. Give the folder that holds what was handed in.",
)
OF_RESULTS = Text(
    ko="`{path}` 폴더에는 제출물이 아니라 채점 결과가 있습니다. 제출물이 있는 폴더를 주세요. 결과의 파일을 다시 쓰려면: `grade class report {path}`",
    en="The folder `{path}` holds results, not hand-ins. Give the folder that holds what was handed in. To write the files of the results again: `grade class report {path}`",
)
NO_HAND_INS = Text(
    ko="`{path}`에서 제출물을 찾지 못했습니다. 제출물이 되는 것: Canvas, Moodle, Gradescope, nbgrader에서 내려받은 것(nbgrader 강의에서는 `submitted` 폴더), 학생마다의 폴더, 학생의 이름이 붙은 `.py`, `.ipynb`, zip 파일. 제출물이 있는 폴더를 주세요.",
    en="No hand-in was found in `{path}`. These would be hand-ins: downloads of Canvas, Moodle, Gradescope and nbgrader (in a course for nbgrader, the folder `submitted`), a folder for each student, and `.py`, `.ipynb` and zip files with a student's name. Give the folder that holds what was handed in.",
)
NOBODY_HANDED_IN = Text(
    ko="`{path}`에서 제출물을 찾지 못했으므로 명단의 모든 학생이 제출하지 않은 것으로 적힙니다. 제출물이 있는 폴더가 맞는지 확인하세요.",
    en="No hand-in was found in `{path}`, so everybody on the roster counts as not having handed in. Check that this is the folder that holds what was handed in.",
)
NOBODY_ENROLLED = Text(
    ko="제출물 가운데 명단의 학생과 맞는 것이 하나도 없습니다. 제출물은 `{place}`, 명단의 학생은 `{id}`처럼 적혀 있습니다. 이 반의 명단인지, 그리고 제출물의 이름에 든 학번이나 번호나 이름이 명단의 열에 있는지 확인하세요.",
    en="No hand-in matches a student of the roster. Hand-ins are called like `{place}`, students of the roster like `{id}`. Check that it is the roster of this class, and that one of its columns has the ids, numbers or names that the hand-ins are called by.",
)
INSIDE = Text(
    ko="결과 폴더 `{path}` 위치가 제출물 폴더 안입니다. 결과가 제출물로 읽히지 않도록 `--to` 옵션으로 다른 곳을 주세요.",
    en="The folder for results, `{path}`, lies inside the hand-ins. Give another one with `--to`, so that results are not taken for hand-ins.",
)
