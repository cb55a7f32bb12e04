"""Show the built book in a browser: ``python -m tools.serve [PORT]``."""

import errno
import os
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tools import console

ROOT = Path(__file__).resolve().parent.parent
BOOK = ROOT / "_build" / "html"


class BookServer(ThreadingHTTPServer):
    # On Windows, reusing the address would let two servers share one port silently.
    allow_reuse_address = os.name != "nt"


def main(arguments):
    port = read_port(arguments)
    if not (BOOK / "index.html").exists():
        sys.exit("아직 만든 책이 없습니다. 먼저 책을 만드십시오: make book")
    try:
        server = BookServer(
            ("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=str(BOOK))
        )
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        sys.exit(
            f"{port}번 포트를 쓸 수 없습니다. 다른 프로그램이 쓰고 있을 수 있습니다. "
            f"다른 번호로 여십시오: make serve PORT={port + 1 if 1024 <= port < 65535 else 8000}"
        )
    print(
        f"책을 http://127.0.0.1:{server.server_port}/ 에서 볼 수 있습니다. 끝내려면 Ctrl+C를 누르십시오.",
        flush=True,
    )
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\n서버를 닫았습니다.")
    finally:
        server.server_close()


def read_port(arguments):
    text = arguments[0] if arguments else "8000"
    if not text.isdecimal() or not 0 <= int(text) <= 65535:
        sys.exit(f"포트 번호는 0부터 65535까지의 정수여야 하는데, 받은 값은 {text!r}입니다.")
    return int(text)


if __name__ == "__main__":
    console.run(lambda: main(sys.argv[1:]))
