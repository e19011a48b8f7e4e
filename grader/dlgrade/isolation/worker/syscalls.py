"""The system calls that a worker needs, by number. All others are refused, including those that are not known.

The numbers are those of Linux's `asm/unistd.h`, which never change. Frequent calls come first, since the filter
compares in this order.
"""

from __future__ import annotations

import platform

_TABLES = {
    "x86_64": """
        futex=202 read=0 write=1 mmap=9 munmap=11 mprotect=10 madvise=28 brk=12 close=3 fstat=5 newfstatat=262
        lseek=8 openat=257 clock_gettime=228 gettid=186 getpid=39 readv=19 writev=20 pread64=17 pwrite64=18
        preadv=295 pwritev=296 preadv2=327 pwritev2=328 open=2 close_range=436 stat=4 lstat=6 statx=332
        statfs=137 fstatfs=138 mremap=25 mincore=27 msync=26 mlock=149 munlock=150 rt_sigaction=13
        rt_sigprocmask=14 rt_sigreturn=15 rt_sigsuspend=130 rt_sigpending=127 rt_sigtimedwait=128
        sigaltstack=131 access=21 faccessat=269 faccessat2=439 pipe=22 pipe2=293 select=23 pselect6=270 poll=7
        ppoll=271 epoll_create=213 epoll_create1=291 epoll_ctl=233 epoll_wait=232 epoll_pwait=281 eventfd=284
        eventfd2=290 sched_yield=24 sched_getaffinity=204 sched_getscheduler=145 sched_getparam=143
        sched_get_priority_max=146 sched_get_priority_min=147 dup=32 dup2=33 dup3=292 nanosleep=35
        clock_nanosleep=230 clock_getres=229 getitimer=36 setitimer=38 alarm=37 pause=34 getppid=110
        getuid=102 geteuid=107 getgid=104 getegid=108 getresuid=118 getresgid=120 getgroups=115 getpgrp=111
        getpgid=121 getsid=124 uname=63 fcntl=72 flock=73 fsync=74 fdatasync=75 ftruncate=77
        fallocate=285 getdents=78 getdents64=217 getcwd=79 chdir=80 fchdir=81 rename=82 renameat=264
        renameat2=316 mkdir=83 mkdirat=258 rmdir=84 unlink=87 unlinkat=263 symlink=88 symlinkat=266
        readlink=89 readlinkat=267 link=86 linkat=265 chmod=90 fchmod=91 fchmodat=268 umask=95 utime=132
        utimes=235 utimensat=280 futimesat=261 gettimeofday=96 time=201 getrlimit=97 getrusage=98 sysinfo=99
        times=100 arch_prctl=158 set_tid_address=218 set_robust_list=273 get_robust_list=274 getcpu=309
        exit=60 exit_group=231 wait4=61 waitid=247 getrandom=318 membarrier=324 rseq=334 copy_file_range=326
        sendfile=40 timerfd_create=283 timerfd_settime=286 timerfd_gettime=287 restart_syscall=219 fadvise64=221
        get_mempolicy=239 clone=56 kill=62 tgkill=234 prctl=157 prlimit64=302 ioctl=16
        listxattr=194 llistxattr=195 flistxattr=196 getxattr=191 lgetxattr=192 fgetxattr=193 setxattr=188
        lsetxattr=189 fsetxattr=190
    """,
    "aarch64": """
        futex=98 read=63 write=64 mmap=222 munmap=215 mprotect=226 madvise=233 brk=214 close=57 fstat=80
        newfstatat=79 lseek=62 openat=56 clock_gettime=113 gettid=178 getpid=172 readv=65 writev=66 pread64=67
        pwrite64=68 preadv=69 pwritev=70 preadv2=286 pwritev2=287 close_range=436 statx=291 statfs=43
        fstatfs=44 mremap=216 mincore=232 msync=227 mlock=228 munlock=229 rt_sigaction=134 rt_sigprocmask=135
        rt_sigreturn=139 rt_sigsuspend=133 rt_sigpending=136 rt_sigtimedwait=137 sigaltstack=132 faccessat=48
        faccessat2=439 pipe2=59 pselect6=72 ppoll=73 epoll_create1=20 epoll_ctl=21 epoll_pwait=22 eventfd2=19
        sched_yield=124 sched_getaffinity=123 sched_getscheduler=120 sched_getparam=121
        sched_get_priority_max=125 sched_get_priority_min=126 dup=23 dup3=24 nanosleep=101 clock_nanosleep=115
        clock_getres=114 getitimer=102 setitimer=103 getppid=173 getuid=174 geteuid=175 getgid=176 getegid=177
        getresuid=148 getresgid=150 getgroups=158 getpgid=155 getsid=156 uname=160 fcntl=25 flock=32 fsync=82
        fdatasync=83 ftruncate=46 fallocate=47 getdents64=61 getcwd=17 chdir=49 fchdir=50
        renameat=38 renameat2=276 mkdirat=34 unlinkat=35 symlinkat=36 readlinkat=78 linkat=37 fchmod=52
        fchmodat=53 umask=166 utimensat=88 gettimeofday=169 getrlimit=163 getrusage=165 sysinfo=179 times=153
        set_tid_address=96 set_robust_list=99 get_robust_list=100 getcpu=168 exit=93 exit_group=94 wait4=260
        waitid=95 getrandom=278 membarrier=283 rseq=293 copy_file_range=285 sendfile=71 timerfd_create=85
        timerfd_settime=86 timerfd_gettime=87 restart_syscall=128 fadvise64=223 get_mempolicy=236 clone=220
        kill=129 tgkill=131 prctl=167 prlimit64=261 ioctl=29
        listxattr=11 llistxattr=12 flistxattr=13 getxattr=8 lgetxattr=9 fgetxattr=10 setxattr=5 lsetxattr=6 fsetxattr=7
    """,
}
AUDIT_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# These are allowed for some arguments only, see `seccomp.conditions`.
CONDITIONAL = ("clone", "kill", "tgkill", "prctl", "prlimit64", "ioctl", "fcntl", "open", "openat")
# Landlock does not protect the modes and times of files, which may be the user's, so these calls do nothing.
NO_OPS = ("chmod", "fchmod", "fchmodat", "utime", "utimes", "utimensat", "futimesat")
# These fail with the error that `shutil.copy2` takes to mean that a file has no extended attributes.
UNSUPPORTED = ("listxattr", "llistxattr", "flistxattr", "getxattr", "lgetxattr", "fgetxattr", "setxattr", "lsetxattr",
               "fsetxattr")  # fmt: skip
FIRST_NEW = 424
"""Unknown calls from this number on fail with "no such call", so that libraries use an older call instead."""


def machine() -> str:
    """The architecture: `x86_64`, `aarch64`, or one that has no table."""
    return platform.machine()


def table() -> dict[str, int]:
    """System call → its number on this machine. Raises KeyError if there is no table for it."""
    pairs = (entry.split("=") for entry in _TABLES[machine()].split())
    return {name: int(number) for name, number in pairs}
