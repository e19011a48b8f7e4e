"""What the operating system says of a file or folder that it refuses, in both languages."""

import errno

from dlgrade.text import Text

REASONS = {
    errno.ENOSPC: Text(ko="디스크에 남은 공간이 없음", en="No space left on device"),
    errno.EDQUOT: Text(ko="허용된 디스크 용량을 다 씀", en="Disk quota exceeded"),
    errno.EROFS: Text(ko="읽기만 할 수 있는 디스크", en="Read-only file system"),
    errno.EFBIG: Text(ko="파일이 너무 큼", en="File too large"),
    errno.EIO: Text(ko="디스크를 읽거나 쓰지 못함", en="Input/output error"),
    errno.EACCES: Text(ko="권한이 없음", en="Permission denied"),
    errno.EPERM: Text(ko="허용되지 않음", en="Operation not permitted"),
    errno.ENOENT: Text(ko="그런 파일이나 폴더가 없음", en="No such file or directory"),
    errno.EEXIST: Text(ko="이미 있음", en="File exists"),
    errno.EISDIR: Text(ko="파일이 아니라 폴더임", en="Is a directory"),
    errno.ENOTDIR: Text(ko="폴더가 아님", en="Not a directory"),
    errno.ENOTEMPTY: Text(ko="폴더가 비어 있지 않음", en="Directory not empty"),
    errno.ENAMETOOLONG: Text(ko="이름이 너무 김", en="File name too long"),
    errno.ELOOP: Text(ko="링크가 서로를 가리킴", en="Too many levels of symbolic links"),
    errno.EMFILE: Text(ko="열린 파일이 너무 많음", en="Too many open files"),
    errno.EADDRINUSE: Text(ko="이미 쓰고 있는 주소", en="Address already in use"),
    errno.EPIPE: Text(ko="받는 프로그램이 끝남", en="Broken pipe"),
    errno.EBUSY: Text(ko="다른 프로그램이 쓰고 있음", en="Device or resource busy"),
    errno.ENOMEM: Text(ko="메모리가 모자람", en="Cannot allocate memory"),
}
