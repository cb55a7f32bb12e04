// 28×28 종이 위의 계산: 획을 긋고, MNIST처럼 가운데에 맞추고, 옮기고 돌립니다. 화면은 다루지 않습니다.
// 종이는 0(종이)부터 1(잉크)까지의 값을 한 줄로 펼친 것이고, 자리는 픽셀의 한가운데를 셉니다.
(function (course) {
  "use strict";
  const SIDE = 28;
  const within = (value, least, most) => Math.min(Math.max(value, least), most);

  // from에서 to까지 긋거나(굵기 약 3픽셀, 가장자리는 옅게) 지웁니다.
  function stroke(paper, from, to, erasing = false) {
    const radius = erasing ? 2.5 : 1.3;
    const [down, right] = [to[0] - from[0], to[1] - from[1]];
    const long = down * down + right * right;
    const reach = (axis) => [
      within(Math.floor(Math.min(from[axis], to[axis]) - radius - 1), 0, SIDE - 1),
      within(Math.ceil(Math.max(from[axis], to[axis]) + radius + 1), 0, SIDE - 1),
    ];
    const [[top, bottom], [left, rightmost]] = [reach(0), reach(1)];
    for (let i = top; i <= bottom; i += 1) {
      for (let j = left; j <= rightmost; j += 1) {
        const along = long && within(((i - from[0]) * down + (j - from[1]) * right) / long, 0, 1);
        const away = Math.hypot(i - from[0] - along * down, j - from[1] - along * right);
        const ink = within(radius + 0.5 - away, 0, 1);
        const at = i * SIDE + j;
        paper[at] = erasing ? Math.min(paper[at], 1 - ink) : Math.max(paper[at], ink);
      }
    }
  }

  // 잉크가 있는 부분: [위, 왼쪽, 높이, 너비]. 빈 종이이면 null입니다.
  function boxOf(paper) {
    let [top, left, bottom, right] = [SIDE, SIDE, -1, -1];
    paper.forEach((ink, at) => {
      if (!ink) return;
      const [i, j] = [Math.floor(at / SIDE), at % SIDE];
      [top, left, bottom, right] = [Math.min(top, i), Math.min(left, j), Math.max(bottom, i), Math.max(right, j)];
    });
    return bottom < 0 ? null : [top, left, bottom - top + 1, right - left + 1];
  }

  // 길이 n을 size로 줄이거나 늘일 때, 새 칸마다 옛 칸을 얼마씩 덮는지: [옛 칸, 몫]의 배열.
  function shares(n, size) {
    return Array.from({ length: size }, (_, at) => {
      const [start, end] = [(at * n) / size, ((at + 1) * n) / size];
      const covered = [];
      for (let old = Math.floor(start); old < end && old < n; old += 1) {
        const part = Math.min(end, old + 1) - Math.max(start, old);
        if (part > 1e-9) covered.push([old, part / (end - start)]);
      }
      return covered;
    });
  }

  // MNIST를 만든 방법: 숫자를 20×20 안에 꼭 맞추고, 무게중심이 종이의 한가운데(14, 14)에 오게 놓습니다.
  // 점 하나가 종이를 채우지 않도록 두 배까지만 키웁니다. MNIST의 숫자는 그대로 남습니다.
  function centred(paper) {
    const box = boxOf(paper);
    const y = new Float64Array(SIDE * SIDE);
    if (!box) return y;
    const [top, left, ...lengths] = box;
    const scale = Math.min(20 / Math.max(...lengths), 2);
    const [height, width] = lengths.map((n) => Math.max(Math.round(n * scale), 1));
    const [rows, columns] = [shares(lengths[0], height), shares(lengths[1], width)];
    const resized = rows.map((row) => columns.map((column) => {
      let ink = 0;
      for (const [i, u] of row) for (const [j, v] of column) ink += u * v * paper[(top + i) * SIDE + left + j];
      return ink;
    }));
    let [mass, down, right] = [0, 0, 0];
    resized.forEach((row, i) => row.forEach((ink, j) => {
      [mass, down, right] = [mass + ink, down + ink * i, right + ink * j];
    }));
    const above = within(Math.round(14 - down / mass), 0, SIDE - height);
    const before = within(Math.round(14 - right / mass), 0, SIDE - width);
    resized.forEach((row, i) => y.set(row, (above + i) * SIDE + before));
    return y;
  }

  // 옮기고 돌린 뒤의 칸이 어디에서 왔는지: 가운데를 축으로 시계 방향으로 돌리고 나서 옮깁니다.
  function origin(side, { down = 0, right = 0, degrees = 0 }) {
    const exact = (value) => Math.round(value * 1e12) / 1e12;
    const [cos, sin] = [Math.cos, Math.sin].map((f) => exact(f((degrees * Math.PI) / 180)));
    const middle = (side - 1) / 2;
    return (i, j) => {
      const [di, dj] = [i - down - middle, j - right - middle];
      return [middle + di * cos - dj * sin, middle + di * sin + dj * cos];
    };
  }

  // 네 이웃을 섞어 자리 사이의 값을 읽습니다. 밖은 0입니다.
  function between(x, side, channels, i, j, c) {
    const [top, left] = [Math.floor(i), Math.floor(j)];
    const [u, v] = [i - top, j - left];
    const at = (row, column) =>
      row < 0 || column < 0 || row >= side || column >= side ? 0 : x[(row * side + column) * channels + c];
    return (1 - u) * ((1 - v) * at(top, left) + v * at(top, left + 1)) +
      u * ((1 - v) * at(top + 1, left) + v * at(top + 1, left + 1));
  }

  function moved(paper, move) {
    const from = origin(SIDE, move);
    return Float64Array.from(paper, (_, at) =>
      between(paper, SIDE, 1, ...from(Math.floor(at / SIDE), at % SIDE), 0));
  }

  // 앞의 맵을 옮기고 돌린 것과 나중의 맵이 얼마나 다른지: 같으면 0, 하나도 겹치지 않으면 1.
  // 값이 0 이상인 맵에 쓰고, 맵 밖에서 온 칸은 빼고 잽니다.
  function difference(before, after, side, channels, move) {
    const from = origin(side, move);
    let [apart, whole] = [0, 0];
    for (let place = 0; place < side * side; place += 1) {
      const [i, j] = from(Math.floor(place / side), place % side);
      if (Math.min(i, j) < 0 || Math.max(i, j) > side - 1) continue;
      for (let c = 0; c < channels; c += 1) {
        const expected = between(before, side, channels, i, j, c);
        const found = after[place * channels + c];
        apart += Math.abs(expected - found);
        whole += expected + found;
      }
    }
    return whole ? apart / whole : 0;
  }

  Object.assign(course.lenet, { stroke, boxOf, centred, moved, difference });
})(globalThis.cnnCourse);
