// <cnn-receptive-field layers="3 1; 3 1">: 층마다 "창 스트라이드". 층을 쌓고, 고른 값이 어디까지 보는지 짚습니다.
(function (course) {
  "use strict";
  const { html, button, usable, stepper, toggle, ops, field } = course;
  const { range } = field;
  const [LAYERS, WINDOW, STRIDE] = [5, 7, 3];  // 한도
  const EXAMPLES = {
    "3×3 두 개": { layers: [[3, 1], [3, 1]] },
    "5×5 하나": { layers: [[5, 1]] },
    "LeNet-5의 C1–S4": { layers: [[5, 1], [2, 2], [5, 1], [2, 2]], names: ["C1", "S2", "C3", "S4"] },
    "3×3 네 개와 9×9 하나": { layers: [[3, 1], [3, 1], [3, 1], [3, 1]], compared: true },
  };

  // 읽을 수 없는 층은 빼고 한도를 넘는 수는 줄입니다. 남는 층이 없으면 3×3 두 개입니다.
  function parsed(text) {
    const limited = (value, most) => Math.min(Math.max(Math.round(value), 1), most);
    const read = (text || "").split(";").map((layer) => layer.trim().split(/\s+/).map(Number))
      .filter((layer) => layer.length === 2 && layer.every(Number.isFinite))
      .map(([k, stride]) => [limited(k, WINDOW), limited(stride, STRIDE)]).slice(0, LAYERS);
    return read.length ? read : EXAMPLES["3×3 두 개"].layers;
  }

  course.define("receptive-field", "움직여 보기: 수용장", ({ host, stage, controls, say }) => {
    let layers, names, compared, fields, sizes, level, unit, drawn;
    const accounts = html("div", { class: "field-accounts" });
    const nameOf = (l) => (l === 0 ? "입력" : (names && names[l - 1]) || `${l}번 층`);
    const pair = ([size, jump]) => `(${size}, ${jump})`;

    // 층이 바뀌면 새로 그립니다. note는 무엇을 했는지 알리는 말입니다.
    function draw(note) {
      const before = fields && pair(fields.at(-1));
      fields = [ops.receptiveField([]), ...layers.map((_, l) => ops.receptiveField(layers.slice(0, l + 1)))];
      const [size, jump] = fields.at(-1);
      const now = pair(fields.at(-1));
      const units = Math.min(Math.max(Math.floor((24 - size) / jump) + 1, 2), 8);
      sizes = ops.stackSizes(layers, size + (units - 1) * jump);  // 마지막 층에 값이 여럿 나올 만큼
      drawn = field.picture(layers, fields, sizes, nameOf, compared, { onpick, onkey });
      stage.replaceChildren(drawn.drawing, ...(Math.max(...sizes) > field.LINES
        ? [html("p", { class: "widget-hint" }, `${field.LINES}칸이 넘는 줄은 칸 사이의 선을 그리지 않았습니다.`)] : []));
      accounts.replaceChildren(field.account(layers, fields, nameOf), html("p", {}, "층을 모두 지나면 ",
        html("strong", {}, `(크기, 간격) = ${now}`), `입니다. 맨 위층의 값 하나는 ${size}칸 너비를 보고, 바로 옆의 값은 거기에서 ${jump}칸 옆을 봅니다.`));
      steppers.forEach(({ line, both }, l) => {
        line.hidden = l >= layers.length;
        line.setAttribute("aria-label", line.firstChild.textContent = nameOf(l + 1));
        both.forEach(({ set }, which) => set((layers[l] || [3, 1])[which]));
      });
      usable(more, layers.length < LAYERS);
      usable(less, layers.length > 1);
      comparing.querySelector("input").checked = compared;
      choose(Math.min(level, layers.length), unit, note === undefined ? ""
        : `${note}(크기, 간격)${before === now ? `은 ${now} 그대로입니다. ` : `: ${before} → ${now}. `}`);
    }

    function choose(l, i, note = "") {
      [level, unit] = [l, Math.min(Math.max(i, 0), sizes[l] - 1)];
      const seen = ops.receptiveCells(layers, sizes, level, unit);
      drawn.show(level, unit, seen);
      accounts.querySelectorAll("tbody tr").forEach((line, at) => line.classList.toggle("field-here", at === level));
      const bounds = { left: unit === 0, right: unit === sizes[l] - 1, up: l === layers.length, down: l === 0 };
      for (const [way, end] of Object.entries(bounds)) usable(moves[way], !end);
      say(note + sentence(seen));
    }

    function sentence(seen) {
      const top = layers.length;
      if (level === 0) {
        return `입력의 ${unit}번 칸은 자기만 봅니다. 크기 r = 1, 간격 j = 1. 맨 위층에`
          + (seen[top].length ? `서는 ${field.told(seen[top], top)}이 이 칸을 봅니다.` : "는 이 칸을 보는 값이 없습니다.");
      }
      const [[k, stride], [size, jump], [r, j]] = [layers[level - 1], fields[level - 1], fields[level]];
      const gaps = seen[0].length < r;
      return `${nameOf(level)}의 ${unit}번 값은 입력의 ${field.told(seen[0], 0)}을 봅니다. `
        + `크기 r = ${size} + (${k} − 1) × ${jump} = ${r}, 간격 j = ${jump} × ${stride} = ${j}.`
        + (gaps ? ` 창이 스트라이드보다 짧은 층이 있어 ${r}칸 너비에서 ${seen[0].length}칸만 봅니다.` : "")
        + (compared ? ` 창 ${r}, 스트라이드 ${j}인 층 하나의 ${unit}번 값${gaps ? "은 사이의 칸까지" : "도 똑같이"} 봅니다.` : "");
    }

    // 한 값 옆으로, 또는 위아래 층에서 가장 가까운 값으로.
    function move(up, by) {
      const l = level + up;
      if (l < 0 || l > layers.length) return;
      const [[size, jump], [r, j]] = [fields[level], fields[l]];
      choose(l, up ? Math.round((unit * jump + (size - r) / 2) / j) : unit + by);
    }
    const mover = (sign, name, up, by) => button(sign, () => move(up, by), { "aria-label": name });
    const moves = {
      left: mover("◀", "왼쪽 값으로", 0, -1), right: mover("▶", "오른쪽 값으로", 0, 1),
      up: mover("▲", "위층으로", 1, 0), down: mover("▼", "아래층으로", -1, 0),
    };
    function onkey(event) {
      const step = {
        ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [1, 0], ArrowDown: [-1, 0],
        PageUp: [0, 10], PageDown: [0, -10], Home: [0, -Infinity], End: [0, Infinity],
      }[event.key];
      if (!step) return;
      event.preventDefault();
      move(...step);
      drawn.sliders[level].focus();
    }
    const onpick = (l, i) => { if (l !== level || i !== unit) choose(l, i); };

    // 층을 바꿉니다. 층의 이름은 예의 것이므로 고치면 번호만 남깁니다.
    function change(next, note = "") {
      const atTop = level === layers.length;
      [layers, names] = [next, null];
      if (atTop) level = layers.length;
      draw(note);
    }
    function load(next, note) {
      [layers, names, compared] = [next.layers, next.names, Boolean(next.compared)];
      [level, unit] = [layers.length, 0];
      draw(note);
    }
    const begun = () => ({ layers: parsed(host.getAttribute("layers")) });
    const steppers = range(LAYERS).map((l) => {
      const both = [["창 k", WINDOW], ["스트라이드 S", STRIDE]].map(([what, max], which) => stepper(what, {
        value: 1, min: 1, max, onchange: (value, typed, note) => change(
          layers.map((layer, at) => (at === l ? layer.map((old, w) => (w === which ? value : old)) : layer)), note),
      }));
      return { both, line: html("div", { class: "widget-row field-layer", role: "group" },
        html("strong"), ...both.map(({ field }) => field)) };
    });
    const more = button("+ 층 얹기", () => change([...layers, [3, 1]], "3×3 층을 하나 얹었습니다. "));
    const less = button("− 맨 위층 빼기", () => change(layers.slice(0, -1), "맨 위층을 뺐습니다. "));
    const comparing = toggle("한 층으로 바꾸어 견주기", false, (on) => { compared = on; draw(); });
    // 층의 수를 바꾸면 그림의 높이가 달라지므로, 그 단추는 그림 위에 둡니다.
    stage.before(html("div", { class: "widget-controls" },
      html("p", { class: "widget-hint" }, "먼저 맨 위층의 값을 하나 골라 보십시오. 이미지의 세로와 가로에서 계산이 같으므로 한 줄만 그렸습니다."),
      html("div", { class: "widget-row", role: "group", "aria-label": "층의 예" }, ...Object.entries(EXAMPLES).map(([name, example]) =>
        button(name, () => load(example, `${name}. `)))),
      html("div", { class: "widget-row" }, more, less, comparing)));
    controls.append(
      html("div", { class: "widget-row" }, ...Object.values(moves), button("처음으로", () => load(begun()))),
      ...steppers.map(({ line }) => line));
    controls.after(accounts);
    accounts.after(html("p", { class: "widget-hint" },
      "주황은 고른 값이 보는 칸이고, 점선은 고른 값을 보는 위층의 값입니다. 그림에서는 화살표 키로도 옮겨 다닙니다."));
    load(begun());
  });
})(globalThis.cnnCourse);
