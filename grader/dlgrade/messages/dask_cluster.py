"""Words about grading a class on the workers of a Dask cluster."""

from dlgrade.text import Text

OPTION = Text(
    ko="Dask 클러스터에서 채점합니다. ADDRESS는 스케줄러의 주소(`tcp://host:8786`)이고, `local`이면 이 컴퓨터에 클러스터를 띄웁니다.",
    en="Grade on a Dask cluster. ADDRESS is the address of its scheduler (`tcp://host:8786`), or `local` for a cluster on this computer.",
)
INSTALL = Text(
    ko="`--dask`에는 추가 패키지가 필요합니다. 설치하세요: {install}",
    en="`--dask` needs an extra package. Install it: {install}",
)
NO_SCHEDULER = Text(
    ko="`{address}` 주소에서 Dask 스케줄러가 응답하지 않습니다. `dask scheduler` 명령으로 띄우고, 채점할 컴퓨터마다 `dask worker {address} --nthreads 1 --nworkers auto` 명령을 실행한 뒤 다시 하세요.",
    en="No Dask scheduler answers at `{address}`. Start one with `dask scheduler`, run `dask worker {address} --nthreads 1 --nworkers auto` on every computer that shall grade, and try again.",
)
NO_WORKERS = Text(
    ko="`{address}` 스케줄러에 워커가 하나도 없습니다. 채점할 컴퓨터마다 `dask worker {address} --nthreads 1 --nworkers auto` 명령을 실행한 뒤 다시 하세요.",
    en="The scheduler at `{address}` has no worker. Run `dask worker {address} --nthreads 1 --nworkers auto` on every computer that shall grade, and try again.",
)
NOT_ALIKE = Text(
    ko="`{worker}` 워커는 이 컴퓨터와 다르게 채점합니다. {reason} 아무것도 채점하지 않았습니다.",
    en="The worker `{worker}` would not grade as this computer does. {reason} Nothing was graded.",
)
NO_PACKAGE = Text(
    ko="거기에는 같은 버전의 dlgrade가 설치되어 있지 않습니다({error}).",
    en="The same version of dlgrade is not installed there ({error}).",
)
NO_COURSE = Text(
    ko="거기에서는 강의 폴더(`{path}`)가 읽히지 않습니다. 같은 경로에 같은 강의를 두세요.",
    en="The course folder `{path}` cannot be read there. Put the same course at the same path.",
)
OTHER_EXERCISE = Text(
    ko="거기 있는 강의의 문제 `{exercise}`의 파일이 다릅니다. 같은 판의 강의를 두세요.",
    en="The files of the exercise `{exercise}` are different there. Put the same edition of the course there.",
)
OTHER_PACKAGES = Text(
    ko="여기에는 `{here}`, 거기에는 `{there}` 버전이 있습니다. 같은 버전을 설치하세요.",
    en="There are `{here}` here and `{there}` there. Install the same versions.",
)
OTHER_LEVEL = Text(
    ko="여기에서는 학생의 코드가 {here} 수준으로 격리되는데 거기에서는 {there} 수준까지만 됩니다.",
    en="Students' code is confined at level {here} here, and at most at level {there} there.",
)
GONE = Text(
    ko="Dask 클러스터와 연결이 끊어졌습니다. 채점된 것은 모두 저장되어 있으니, 클러스터를 다시 띄우고 같은 명령을 실행하면 이어서 채점합니다.",
    en="The connection to the Dask cluster is lost. All that was graded is stored: start the cluster again and type the same command, and it goes on.",
)
