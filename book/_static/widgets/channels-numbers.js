// <cnn-channels>의 수: 속성에서 읽은 수와 그 밖의 수, 그리고 층의 모양과 파라미터 수를 적는 줄.
(function (course) {
  "use strict";
  const { html, ops } = course;
  const [CHANNELS, FILTERS, DRAWN, SIDE] = [5, 64, 4, 3];  // 가장 많은 채널, 필터, 그리는 특성 맵, 가장 큰 커널
  const matrix = (text) => text.trim().split(/\s*;\s*/).map((row) => row.split(/\s+/).map(Number));
  const upTo = (n, item) => Array.from({ length: n }, (_, index) => item(index));

  // 채널과 필터를 가장 많이 늘렸을 때까지 모든 수를 미리 정합니다. 속성에 없는 것은 작은 정수입니다.
  // 2×2 커널은 3×3 커널의 왼쪽 위이므로, 커널을 키워도 있던 가중치는 그대로입니다.
  function begun(host) {
    const given = (name) => host.getAttribute(name).split("/").map((filter) => filter.split("|").map(matrix));
    const [[pixels], filters, points] = ["image", "filters", "pointwise"].map(given);
    const [height, width] = [pixels[0].length, pixels[0][0].length];
    const pixel = (c, i, j) => (c + 2 * i + 3 * j + i * j) % 5;
    const weight = (f, c, u, v) => ((2 * f + c + 3 * u + 2 * v + u * v + 1) % 4) - 1;
    const kernels = (known, side) => upTo(DRAWN, (f) => upTo(CHANNELS, (c) => ops.filled(side, side, (u, v) =>
      known[f]?.[c]?.[u]?.[v] ?? weight(f, c, u, v))));
    const [biases] = matrix(host.getAttribute("bias"));
    return {
      image: upTo(CHANNELS, (c) => ops.filled(height, width, (i, j) => pixels[c]?.[i]?.[j] ?? pixel(c, i, j))),
      wide: kernels(filters, SIDE), pointwise: kernels(points, 1),
      biases: upTo(DRAWN, (f) => [[biases[f] ?? 1]]),
      now: { channels: pixels.length, filters: 2, size: filters[0][0].length },
    };
  }

  const parameters = ({ channels, filters, size }) => ops.convParameters(size, size, channels, filters);

  // 지금의 파라미터 수와 세 배열의 모양을 적습니다.
  const letter = (text) => text.split("_").flatMap((part, at) => (at ? html("sub", {}, part) : part));
  const shape = (name, letters, ...numbers) => html("p", {},
    html("span", {}, name, " (", ...letters.split(" ").flatMap((text, at) => [at ? ", " : "", ...letter(text)]), ")"),
    html("strong", {}, `(${numbers.join(", ")})`));
  function count(now, [height, width], account, shapes) {
    const { channels, filters, size } = now;
    const output = [height, width].map((side) => ops.outputSize(side, size, 1, "valid"));
    account.replaceChildren(
      html("strong", {}, `파라미터: (${size}×${size}×${channels} + 1)×${filters} = ${parameters(now)}`),
      html("span", {}, "(커널의 높이 × 너비 × 입력의 채널 수 + 편향 1) × 필터 수"));
    shapes.replaceChildren(shape("입력 x", "H W C_in", height, width, channels),
      shape("커널 w", "K_H K_W C_in C_out", size, size, channels, filters),
      shape("출력 y", "H_out W_out C_out", ...output, filters));
  }

  course.channels = { CHANNELS, FILTERS, DRAWN, upTo, begun, parameters, count };
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
