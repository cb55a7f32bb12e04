"""How a command of this folder meets its user: any console, Ctrl+C, a disk that says no.

Also used by ``tools/setup.py``, so standard library and old syntax only.
"""

import sys


def run(command):
    """Call ``command``; what stops it ends in one Korean sentence and exit status 1."""
    # a console in another encoding shows question marks rather than ending in an error
    sys.stdout.reconfigure(errors="replace")
    sys.stderr.reconfigure(errors="replace")
    try:
        command()
    except KeyboardInterrupt:
        sys.exit("\n중단했습니다. 같은 명령을 다시 실행하면 이어서 합니다.")
    except OSError as error:
        sys.exit(
            "파일을 읽거나 쓰지 못했습니다. 파일의 권한과 디스크의 남은 공간을 확인하고 "
            f"다시 실행하십시오.\n{error}"
        )
