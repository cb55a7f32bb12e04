"""Write the photograph of the widget ``filters``: ``python -m tools.widget_photo``.

A plain script with 8-bit greys in base64: a page opened as a file may fetch nothing.
"""

import base64
from pathlib import Path

import numpy as np

from cnn_course.datasets import sample_image

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "book" / "_static" / "widgets" / "photo.js"
TEXT = """\
// sample_image("camera")를 2×2 픽셀씩 평균 낸 밝기(0~255). tools/widget_photo.py가 만듭니다. 고치지 마십시오.
(globalThis.cnnCourse = globalThis.cnnCourse || {{}}).photo = {{
  height: {height}, width: {width},
  pixels: "{pixels}",
}};
"""


def small_camera():
    """Return the package's picture at half its size: integers from 0 to 255."""
    image = sample_image("camera") * 255
    height, width = (n // 2 for n in image.shape)
    return np.rint(image.reshape(height, 2, width, 2).mean(axis=(1, 3))).astype(np.uint8)


def script():
    pixels = small_camera()
    height, width = pixels.shape
    encoded = base64.b64encode(pixels.tobytes()).decode("ascii")
    return TEXT.format(height=height, width=width, pixels=encoded)


if __name__ == "__main__":
    SCRIPT.write_text(script(), encoding="utf-8", newline="\n")
