"""Words of `grade doctor`."""

from dlgrade.text import Text

NOT_INSTALLED = Text(
    ko="설치되지 않음(필요하면 `{install}`)",
    en="not installed (if you need it: `{install}`)",
)
CANNOT_IMPORT = Text(
    ko="불러올 수 없음({reason}). 다시 설치하세요: `python -m pip install --force-reinstall {name}`",
    en="cannot be imported ({reason}). Install it again: `python -m pip install --force-reinstall {name}`",
)
NO_ISOLATION = Text(ko="격리 수준: 확인할 수 없음({reason})", en="isolation level: could not be determined ({reason})")
FILES_NOT_CAPPED = Text(
    ko="이 수준에서는 제출물이 만드는 파일의 개수에 한도가 없습니다(크기에는 있음).",
    en="At this level the number of files that a submission makes is not limited; their sizes are.",
)
COURSE = Text(ko="강의 폴더: {place}", en="course folder: {place}")
NO_COURSE = Text(ko="강의 폴더: 이 폴더에는 없음", en="course folder: none here")
LEVEL = Text(ko="격리 수준: {level} ({what})", en="isolation level: {level} ({what})")
LEVELS = {
    "L0": Text(ko="별도의 프로세스, 값만 오감", en="a separate process, only values cross"),
    "L1": Text(
        ko="모든 하위 프로세스 종료, 메모리·파일·출력 한도",
        en="the whole process tree is killed; limits on memory, files, output",
    ),
    "L2": Text(ko="파일과 네트워크 차단", en="files and network confined"),
    "L3": Text(ko="독립된 파일 시스템·프로세스·네트워크 이름공간", en="own mount, process and network namespaces"),
}
PROBES = Text(
    ko="금지된 동작 {tried}가지를 시도했고, 이 수준이 막아야 하는 {promised}가지 중 {held}가지가 막혔습니다.",
    en="{tried} forbidden acts were tried; of the {promised} that this level must block, {held} were blocked.",
)
BROKEN = Text(ko="막혀야 하는데 막히지 않음: {what}", en="must be blocked and was not: {what}")
OPEN = Text(ko="이 수준에서는 막지 않음: {what}", en="not blocked at this level: {what}")
NOT_PROBED = Text(ko="시도해 보지 못했습니다: {reason}", en="could not be tried: {reason}")
RAISE = {
    "best": Text(ko="더 높은 수준은 없습니다.", en="There is no higher level."),
    "install": Text(
        ko="수준을 올리려면 bubblewrap을 설치하세요: {command}", en="To raise it, install bubblewrap: {command}"
    ),
    "apparmor": Text(
        ko="수준을 올리려면 AppArmor가 막고 있는 사용자 이름공간을 허용하세요: {command}",
        en="To raise it, allow the user namespaces that AppArmor holds back: {command}",
    ),
    "user_namespaces": Text(
        ko="수준을 올리려면 사용자 이름공간을 켜세요: {command}", en="To raise it, turn user namespaces on: {command}"
    ),
    "container": Text(
        ko="이름공간을 만들 수 없습니다. 컨테이너 안이라면 이렇게 시작하세요: {command}",
        en="Namespaces cannot be made here. If this is a container, start it like this: {command}",
    ),
    "landlock": Text(
        ko="수준을 올리려면 커널의 부팅 옵션에 Landlock을 더하세요: {command}",
        en="To raise it, add Landlock to the kernel's boot options: {command}",
    ),
    "linux": Text(ko="L2 이상은 Linux에서만 됩니다: {command}", en="L2 and above need Linux: {command}"),
}
FIELDS = {
    "files": Text(ko="파일", en="files"),
    "network": Text(ko="네트워크", en="network"),
    "processes": Text(ko="프로세스", en="processes"),
    "limits": Text(ko="한도", en="limits"),
}
ACTS = {
    "memory": Text(ko="메모리 4 TiB 요청", en="ask for 4 TiB of memory"),
    "file_size": Text(ko="1 TiB 파일 만들기", en="make a file of 1 TiB"),
    "open_files": Text(ko="파일 만 개 열기", en="open ten thousand files"),
    "raise_limit": Text(ko="자신의 메모리 한도 올리기", en="raise its own memory limit"),
    "read_home": Text(ko="사용자의 파일 읽기", en="read a file of the user's"),
    "read_passwd": Text(ko="`/etc/passwd` 읽기", en="read `/etc/passwd`"),
    "list_root": Text(ko="`/`의 목록 보기", en="list `/`"),
    "list_siblings": Text(ko="다른 사람의 제출물 폴더 보기", en="list a folder of others' submissions"),
    "write_beside": Text(ko="자기 폴더 밖에 쓰기", en="write outside of its folder"),
    "change_mode": Text(ko="사용자 파일의 권한 바꾸기", en="change the mode of a file of the user's"),
    "shared_memory": Text(ko="공유 메모리에 파일 남기기", en="leave a file in shared memory"),
    "tcp": Text(ko="TCP 연결", en="connect over TCP"),
    "udp": Text(ko="UDP 보내기", en="send over UDP"),
    "unix_socket": Text(ko="유닉스 소켓 만들기", en="make a Unix socket"),
    "fork": Text(ko="프로세스 복제", en="fork"),
    "exec": Text(ko="다른 프로그램 실행", en="run another program"),
    "signal": Text(ko="다른 프로세스에 신호 보내기", en="signal another process"),
    "environment_of_others": Text(ko="다른 프로세스의 환경 변수 읽기", en="read another process's environment"),
    "memory_of_others": Text(ko="다른 프로세스의 메모리 열기", en="open another process's memory"),
    "pidfd": Text(ko="다른 프로세스의 디스크립터 얻기", en="get a descriptor of another process"),
    "see_others": Text(ko="다른 프로세스가 있는지 보기", en="see that another process is there"),
    "see_files": Text(ko="다른 파일이 있는지 보기", en="see that a file is there"),
    "see_network": Text(ko="네트워크 장치 보기", en="see a network interface"),
}
