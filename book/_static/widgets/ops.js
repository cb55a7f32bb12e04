// 움직이는 그림의 계산. 화면은 다루지 않으며, 값은 cnn_course와 같습니다(tests/widgets에서 견줍니다).
// 행렬은 행의 배열이고, 기호와 이름은 책과 같습니다.
(function (course) {
  "use strict";

  const rows = (matrix) => matrix.length;
  const columns = (matrix) => matrix[0].length;
  const filled = (height, width, value) =>
    Array.from({ length: height }, (_, i) => Array.from({ length: width }, (_, j) => value(i, j)));
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  // cnn_course.shapes.same_padding: 텐서플로의 규칙. 홀수이면 뒤쪽에 한 칸을 더 붙입니다.
  function samePadding(n, k, stride) {
    const total = Math.max((Math.ceil(n / stride) - 1) * stride + k - n, 0);
    return [Math.floor(total / 2), Math.ceil(total / 2)];
  }

  // padding: "valid", "same" 또는 한쪽에 붙이는 칸 수. [앞, 뒤]를 돌려줍니다.
  function paddingOf(n, k, stride, padding) {
    if (padding === "valid") return [0, 0];
    return padding === "same" ? samePadding(n, k, stride) : [padding, padding];
  }

  // cnn_course.shapes.output_size. 창이 들어가지 않으면 0입니다(패키지에서는 오류).
  function outputSize(n, k, stride, padding) {
    const [before, after] = paddingOf(n, k, stride, padding);
    return Math.max(Math.floor((n + before + after - k) / stride) + 1, 0);
  }

  // cnn_course.shapes.receptive_field: layers는 [창, 스트라이드]의 배열, 돌려주는 것은 [크기, 간격].
  function receptiveField(layers) {
    return layers.reduce(([size, jump], [k, stride]) => [size + (k - 1) * jump, jump * stride], [1, 1]);
  }

  // 길이가 n인 입력이 층을 하나씩 지난 길이: 입력부터 마지막 층까지.
  const stackSizes = (layers, n) =>
    layers.reduce((sizes, [k, stride]) => [...sizes, outputSize(sizes.at(-1), k, stride, "valid")], [n]);

  // level번 층(0은 입력)의 unit번 값이 아래에서 보는 칸과, 위에서 그 값을 보는 칸: 층마다 번호의 배열.
  function receptiveCells(layers, sizes, level, unit) {
    const seen = sizes.map(() => [unit]);
    for (let l = level; l > 0; l -= 1) {
      const [k, stride] = layers[l - 1];
      const below = seen[l].flatMap((i) => Array.from({ length: k }, (_, u) => i * stride + u));
      seen[l - 1] = [...new Set(below)];
    }
    for (let l = level + 1; l < sizes.length; l += 1) {
      const [k, stride] = layers[l - 1];
      const units = Array.from({ length: sizes[l] }, (_, i) => i);
      seen[l] = units.filter((i) => seen[l - 1].some((p) => p >= i * stride && p < i * stride + k));
    }
    return seen;
  }

  function pad2d(matrix, [top, bottom], [left, right], value = 0) {
    const [height, width] = [rows(matrix), columns(matrix)];
    return filled(height + top + bottom, width + left + right, (i, j) => {
      const inside = i >= top && i < top + height && j >= left && j < left + width;
      return inside ? matrix[i - top][j - left] : value;
    });
  }

  const flip = (matrix) => matrix.map((row) => [...row].reverse()).reverse();

  // 왼쪽 위가 (top, left)인 창의 값과 커널을 같은 자리끼리 곱한 것.
  function products(matrix, kernel, top, left) {
    return filled(rows(kernel), columns(kernel), (u, v) => matrix[top + u][left + v] * kernel[u][v]);
  }

  // cnn_course.conv.correlate2d
  function correlate2d(matrix, kernel, stride = 1) {
    const height = outputSize(rows(matrix), rows(kernel), stride, "valid");
    const width = outputSize(columns(matrix), columns(kernel), stride, "valid");
    return filled(height, width, (i, j) => sum(products(matrix, kernel, i * stride, j * stride).flat()));
  }

  // cnn_course.conv.conv2d를 필터 하나에 쓴 것: 채널마다 얻은 값과 편향을 더합니다.
  function featureMap(channels, kernels, bias) {
    const parts = channels.map((channel, c) => correlate2d(channel, kernels[c]));
    return parts[0].map((row, i) => row.map((_, j) => sum(parts.map((part) => part[i][j])) + bias));
  }

  // 창마다 값 하나: cnn_course.pooling의 max_pool2d, avg_pool2d를 한 채널에 쓴 것.
  function pool2d(matrix, size, stride, mode) {
    const [height, width] = [rows(matrix), columns(matrix)].map((n) => outputSize(n, size, stride, "valid"));
    return filled(height, width, (i, j) => {
      const values = filled(size, size, (u, v) => matrix[i * stride + u][j * stride + v]).flat();
      return mode === "max" ? Math.max(...values) : sum(values) / values.length;
    });
  }

  // cnn_course.pooling.global_avg_pool2d를 한 채널에 쓴 것.
  const globalAverage = (matrix) => sum(matrix.flat()) / matrix.flat().length;

  // 왼쪽 위가 (top, left)인 height×width 조각.
  const cut = (matrix, top, left, height, width) => filled(height, width, (i, j) => matrix[top + i][left + j]);

  // 가장 큰 값의 자리. 같은 값이 여럿이면 앞의 것입니다(np.argmax).
  function placeOfMaximum(matrix) {
    const values = matrix.flat();
    const place = values.indexOf(Math.max(...values));
    return [Math.floor(place / columns(matrix)), place % columns(matrix)];
  }

  // 칸마다 두 행렬이 다른지. 더하는 순서만 달라 생기는 차이는 다른 것으로 보지 않습니다.
  const differences = (a, b) => a.map((row, i) => row.map((value, j) => Math.abs(value - b[i][j]) > 1e-9));

  // 길이가 n인 입력의 칸마다 어느 창에든 드는지.
  function inSomeWindow(n, k, stride) {
    const starts = Array.from({ length: outputSize(n, k, stride, "valid") }, (_, i) => i * stride);
    return Array.from({ length: n }, (_, p) => starts.some((start) => p >= start && p < start + k));
  }

  // 합성곱층의 파라미터 수.
  const convParameters = (kernelHeight, kernelWidth, channels, filters) =>
    (kernelHeight * kernelWidth * channels + 1) * filters;

  // cnn_course.filters의 커널, 그리고 책 7장의 BLUR와 LAPLACIAN.
  const KERNELS = {
    SOBEL_X: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
    SOBEL_Y: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
    BOX_BLUR: filled(3, 3, () => 1 / 9),
    BLUR: [[1 / 16, 2 / 16, 1 / 16], [2 / 16, 4 / 16, 2 / 16], [1 / 16, 2 / 16, 1 / 16]],
    SHARPEN: [[0, -1, 0], [-1, 5, -1], [0, -1, 0]],
    LAPLACIAN: [[0, 1, 0], [1, -4, 1], [0, 1, 0]],
    IDENTITY: [[0, 0, 0], [0, 1, 0], [0, 0, 0]],
  };

  // 사진은 빨리 계산하려고 밝기를 한 줄로 늘어놓습니다. 값은 3×3 커널을 쓴 correlate2d와 같습니다.
  function correlatePixels(pixels, width, [[a, b, c], [d, e, f], [g, h, k]]) {
    const response = new Float64Array((pixels.length / width - 2) * (width - 2));
    for (let at = 0, p = 0; at < response.length; p += 2) {
      for (let left = width - 2; left > 0; left -= 1, at += 1, p += 1) {
        const q = p + width;
        const r = q + width;
        response[at] = a * pixels[p] + b * pixels[p + 1] + c * pixels[p + 2]
          + d * pixels[q] + e * pixels[q + 1] + f * pixels[q + 2]
          + g * pixels[r] + h * pixels[r + 1] + k * pixels[r + 2];
      }
    }
    return response;
  }

  // cnn_course.filters.sobel의 크기.
  function magnitudes(gx, gy) {
    const magnitude = new Float64Array(gx.length);
    for (let p = 0; p < gx.length; p += 1) magnitude[p] = Math.sqrt(gx[p] * gx[p] + gy[p] * gy[p]);
    return magnitude;
  }

  // 가장 작은 값, 가장 큰 값, 절댓값이 가장 큰 첫 자리.
  function extremes(values) {
    let [min, max, at] = [values[0], values[0], 0];
    for (let p = 1; p < values.length; p += 1) {
      if (values[p] < min) min = values[p];
      if (values[p] > max) max = values[p];
      if (Math.abs(values[p]) > Math.abs(values[at])) at = p;
    }
    return { min, max, at };
  }

  // 색(RGBA)에서 밝기만: 눈이 밝게 느끼는 초록을 무겁게 셉니다(ITU-R BT.601, Pillow의 "L").
  function greys(rgba) {
    const pixels = new Uint8Array(rgba.length / 4);
    for (let p = 0; p < pixels.length; p += 1) {
      pixels[p] = (19595 * rgba[4 * p] + 38470 * rgba[4 * p + 1] + 7471 * rgba[4 * p + 2] + 32768) >> 16;
    }
    return pixels;
  }

  // plots.show_map의 색(RdBu_r): step 0은 가장 짙은 파랑, 255는 가장 짙은 빨강입니다.
  const RED_BLUE = [
    [5, 48, 97], [33, 102, 172], [67, 147, 195], [146, 197, 222], [209, 229, 240], [247, 247, 247],
    [253, 219, 199], [244, 165, 130], [214, 96, 77], [178, 24, 43], [103, 0, 31],
  ];
  function diverging(step) {
    const before = Math.min(Math.floor(step / 25.5), 9);
    const part = step / 25.5 - before;
    return RED_BLUE[before].map((from, c) => Math.round(from + part * (RED_BLUE[before + 1][c] - from)));
  }

  course.ops = {
    KERNELS, correlatePixels, magnitudes, extremes, greys, diverging,
    samePadding, paddingOf, outputSize, receptiveField, stackSizes, receptiveCells,
    pad2d, flip, products, correlate2d, featureMap, pool2d,
    globalAverage, convParameters, filled, cut, placeOfMaximum, differences, inSomeWindow,
  };
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
