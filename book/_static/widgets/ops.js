// 움직이는 그림의 계산. 화면을 모르며, 값은 cnn_course와 같습니다(tests/widgets에서 견줍니다).
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

  // 합성곱층의 파라미터 수.
  const convParameters = (kernelHeight, kernelWidth, channels, filters) =>
    (kernelHeight * kernelWidth * channels + 1) * filters;

  course.ops = {
    samePadding, paddingOf, outputSize, receptiveField, pad2d, flip, products, correlate2d, pool2d,
    globalAverage, convParameters, filled,
  };
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
