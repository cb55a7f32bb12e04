// 수용장의 그림과 표: <cnn-receptive-field>(receptive-field.js)가 씁니다.
(function (course) {
  "use strict";
  const { html, svg } = course;
  const [PITCH, TOP, TALL] = [64, 21, 26];  // 한 줄의 높이, 그 안에서 칸의 윗변과 높이(픽셀)
  const LINES = 40;  // 한 줄이 이보다 길면 칸 사이의 선을 긋지 않습니다.
  const range = (count) => Array.from({ length: count }, (_, i) => i);

  // 이어진 번호끼리 묶은 [처음, 끝]. 창이 스트라이드보다 짧으면 사이가 빕니다.
  function runs(numbers) {
    const starts = numbers.filter((i, at) => at === 0 || numbers[at - 1] !== i - 1);
    const ends = numbers.filter((i, at) => numbers[at + 1] !== i + 1);
    return starts.map((start, at) => [start, ends[at]]);
  }

  // 번호를 말로: "2번 값", "0–4번 칸", "0, 3, 6번 칸", "0–18번 사이의 8칸".
  function told(numbers, l) {
    const [first, last, unit] = [numbers[0], numbers.at(-1), l ? "값" : "칸"];
    if (first === last) return `${first}번 ${unit}`;
    if (last - first + 1 === numbers.length) return `${first}–${last}번 ${unit}`;
    if (numbers.length <= 4) return `${numbers.join(", ")}번 ${unit}`;
    return `${first}–${last}번 사이의 ${numbers.length}${l ? "개 값" : "칸"}`;
  }

  // 가로는 입력의 칸으로 잽니다. 값은 제 수용장의 한가운데에 있고, 이웃한 값은 간격만큼 떨어져 있습니다.
  function box([size, jump], first, last = first) {
    const width = Math.min(size, jump);
    return [first * jump + (size - width) / 2, (last - first) * jump + width];
  }
  const boxes = (field, top, found) => found.map(([first, last]) => {
    const [x, width] = box(field, first, last);
    return `M${x} ${top}h${width}v${TALL}h${-width}z`;
  }).join("");
  const row = (field, top, count) =>
    boxes(field, top, count > LINES ? [[0, count - 1]] : range(count).map((i) => [i, i]));
  // 위의 [x, 너비]에서 아래의 [x, 너비]로 퍼지는 띠.
  const beam = ([x, width], y, [below, wide], bottom) =>
    `M${x} ${y}h${width}L${below + wide} ${bottom}h${-wide}z`;

  // 층마다 한 줄인 그림. 맨 아래 줄이 입력이고, compared이면 그 밑에 같은 범위를 보는 층 하나를 더 그립니다.
  function picture(layers, fields, sizes, nameOf, compared, { onpick, onkey }) {
    const margin = sizes[0] * 0.006;  // 굵은 테두리가 잘리지 않을 만큼
    const whole = sizes[0] + 2 * margin;
    const top = (l) => (layers.length - l) * PITCH + TOP;
    const height = top(compared ? -1 : 0) + PITCH - TOP + 2;
    const path = (kind, d = "") => svg("path", { class: `field-${kind}`, d, "vector-effect": "non-scaling-stroke" });
    const text = (x, y, anchor, kind, ...words) => svg("text", { x, y, "text-anchor": anchor, class: kind }, ...words);
    const cones = path("cone");
    const [equalCells, equalMark, equalName] = [path("unit"), path("chosen"), text(0, top(-1) - 6, "start", "")];
    const cells = sizes.map((count, l) => path(l ? "unit" : "input", row(fields[l], top(l), count)));
    const marks = sizes.map(() => path("seen"));
    const canvas = svg("svg", {
      viewBox: `${-margin} 0 ${whole} ${height}`, preserveAspectRatio: "none", style: `width: 100%; height: ${height}px`,
    }, cones, ...cells, ...marks, ...(compared ? [equalCells, equalMark] : []));

    // 칸이 넓으면 칸마다, 좁으면 입력의 아래에만 띄엄띄엄 번호를 적습니다.
    const numbers = (l) => {
      const step = [1, 5, 10, 50, 100, 200].find((by) => by * fields[l][1] * 14 >= sizes[0]);
      if (step > 1 && l) return [];
      return range(sizes[l]).filter((i) => i % step === 0).map((i) => text(
        `${((i * fields[l][1] + fields[l][0] / 2 + margin) / whole) * 100}%`, top(l) + (step > 1 ? TALL + 13 : 18),
        "middle", "field-number", i));
    };
    const notes = sizes.map((_, l) => text("100%", top(l) - 6, "end", "field-note"));
    // 누른 자리에서 가장 가까운 값.
    const pick = (l) => (event) => {
      if (event.type === "pointermove" && !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const { a: scale, e: left } = cells[0].getScreenCTM();
      const [size, jump] = fields[l];
      onpick(l, Math.round(((event.clientX - left) / scale - size / 2) / jump));
    };
    const sliders = sizes.map((count, l) => svg("g", {
      role: "slider", "aria-label": nameOf(l), "aria-valuemin": 0, "aria-valuemax": count - 1, onclick: pick(l),
      onpointermove: pick(l), onpointerdown: (event) => event.currentTarget.setPointerCapture(event.pointerId),
    }, svg("rect", { class: "field-row", x: 0, y: top(l) - TOP + 1, width: "100%", height: PITCH - 2, rx: 4 }),
    text(0, top(l) - 6, "start", "", nameOf(l), svg("tspan", { class: "field-note", dx: 6 },
      l ? `창 ${layers[l - 1][0]}, 스트라이드 ${layers[l - 1][1]}` : `${count}칸`)), notes[l], ...numbers(l)));
    const drawing = svg("svg", {
      class: "field-stack", role: "group", "aria-label": "층마다 한 줄, 맨 아래가 입력", onkeydown: onkey,
      style: `width: 100%; height: ${height}px; max-width: ${Math.max(sizes[0] * 44, 400)}px`,
    }, canvas, ...[...sliders].reverse(), ...(compared ? [equalName] : []));

    // 고른 값과 그것이 보는 칸, 그것을 보는 값을 나타냅니다.
    function show(level, unit, seen) {
      sizes.forEach((_, l) => {
        const found = seen[l].length ? told(seen[l], l) : "";
        marks[l].setAttribute("class", `field-${l === level ? "chosen" : l < level ? "seen" : "seeing"}`);
        marks[l].setAttribute("d", boxes(fields[l], top(l), runs(seen[l])));
        notes[l].textContent = l === level ? `고른 ${found}` : l < level ? found : found && `${found}이 봅니다`;
        const spoken = l < level ? `${found}을 봅니다` : notes[l].textContent || "보지 않습니다";
        const now = { tabindex: l === level ? 0 : -1, "aria-valuenow": seen[l][0] || 0, "aria-valuetext": spoken };
        Object.entries(now).forEach(([name, value]) => sliders[l].setAttribute(name, value));
      });
      const below = range(level).flatMap((l) => {
        const [k, stride] = layers[l];
        const units = k < stride ? seen[l + 1].map((i) => [i, i]) : runs(seen[l + 1]);  // 창이 이어지면 띠도 하나로
        return units.map(([first, last]) => beam(box(fields[l + 1], first, last), top(l + 1) + TALL,
          box(fields[l], first * stride, last * stride + k - 1), top(l)));
      });
      const [size, jump] = fields[level];
      const equal = beam(box(fields[level], unit), top(-1), [unit * jump, size], top(0) + TALL);
      cones.setAttribute("d", below.join("") + (compared ? equal : ""));
      if (!compared) return;
      equalCells.setAttribute("d", row(fields[level], top(-1), sizes[level]));
      equalMark.setAttribute("d", boxes(fields[level], top(-1), [[unit, unit]]));
      equalName.textContent = `창 ${size}, 스트라이드 ${jump}인 층 하나`;
    }
    return { drawing, sliders, show };
  }

  // 크기와 간격을 한 층씩 구하는 표.
  function account(layers, fields, nameOf) {
    const line = (l) => {
      if (l === 0) return ["1", "1"];
      const [[size, jump], [k, stride]] = [fields[l - 1], layers[l - 1]];
      return [`${size} + (${k} − 1) × ${jump} = ${fields[l][0]}`, `${jump} × ${stride} = ${fields[l][1]}`];
    };
    const head = (name, how) => html("th", { scope: "col" }, name, html("small", {}, how));
    return html("table", { class: "field-account" },
      html("thead", {}, html("tr", {}, head("층", ""), head("크기 r", "앞의 r + (k − 1) × 앞의 j"), head("간격 j", "앞의 j × S"))),
      html("tbody", {}, ...fields.map((_, l) => html("tr", {}, html("th", { scope: "row" }, nameOf(l)),
        ...line(l).map((text) => html("td", {}, text))))));
  }

  course.field = { LINES, range, told, picture, account };
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
