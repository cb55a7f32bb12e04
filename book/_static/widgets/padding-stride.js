// <cnn-padding-stride n="7" k="3" stride="1" padding="valid">: 한 줄짜리 입력에 창이 놓이는 자리.
(function (course) {
  "use strict";
  const { html, shown, parsed, button, usable, stepper, choice, player, ops } = course;
  const SIGNAL = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];  // 장의 신호를 12칸까지 이은 것
  const NUMBERS = {  // 이름, 속성이 없을 때의 값, 가장 작은 값, 가장 큰 값
    stride: ["스트라이드 S", 1, 1, 4], n: ["입력의 길이 n", 7, 1, 12], k: ["커널의 길이 k", 3, 1, 7],
    each: ["한쪽에 덧붙이는 칸 수 P", 1, 0, 4],
  };
  const PADDINGS = { valid: "밸리드(덧붙이지 않음)", own: "직접 정하기", same: "세임(출력이 ⌈n/S⌉칸)" };
  const HINT = "스트라이드를 늘리면 창이 몇 번 놓일지 먼저 말해 보고 + 단추를 눌러 맞추어 보십시오. 창이나 출력의 칸을 고르면 그 계산이 나옵니다. 커널의 값은 모두 1입니다.";

  // 식은 등호 앞에서만 줄이 바뀝니다.
  const equation = (label, ...parts) => html("p", {}, html("b", {}, label),
    ...parts.flatMap((part) => [" ", html("span", {}, part)]));
  const row = (...fields) => html("div", { class: "widget-row" }, ...fields);

  course.define("padding-stride", "움직여 보기: 패딩과 스트라이드", ({ host, stage, controls, say }) => {
    let now, n, k, stride, before, after, size, padded, values, cells, windows, outputs, at;

    // 처음 값. 속성이 수가 아니거나 너무 크면 쓸 수 있는 값으로 바꿉니다.
    function begun() {
      const given = (name) => host.getAttribute(name === "each" ? "padding" : name) || "";
      const rule = parsed(given("padding")) === null ? given("padding") : "own";
      const limited = ([name, [, usual, min, max]]) =>
        [name, Math.min(Math.max(Math.round(parsed(given(name)) ?? usual), min), max)];
      const numbers = Object.fromEntries(Object.entries(NUMBERS).map(limited));
      return { ...numbers, padding: Object.hasOwn(PADDINGS, rule) ? rule : "valid" };
    }

    // 크기가 바뀌면 모두 다시 그립니다. note는 알리는 글의 앞에 붙입니다.
    function draw(note = "") {
      playing.stop();
      ({ n, k, stride } = now);
      const rule = now.padding === "own" ? now.each : now.padding;
      [before, after] = ops.paddingOf(n, k, stride, rule);
      size = ops.outputSize(n, k, stride, rule);
      [padded] = ops.pad2d([SIGNAL.slice(0, n)], [0, 0], [before, after]);
      [values] = ops.correlate2d([padded], [Array(k).fill(1)], stride);
      const used = ops.inSomeWindow(padded.length, k, stride);
      const unused = unusedCells(used);
      const legend = {
        input: `입력 ${n}칸(위의 작은 수는 칸의 번호)`,
        added: `덧붙인 칸: ${before + after ? `앞 ${before}칸, 뒤 ${after}칸${after > before ? ". 홀수여서 뒤에 한 칸 더(+1)" : ""}` : "없음"}`,
        window: size ? `창 ${size}개(적힌 수는 출력의 번호)` : `창 ${k}칸: 놓을 자리가 없습니다`,
        ...(size && { unused: `쓰이지 않는 칸: ${unused || "없음"}` }),
      };
      const items = Object.entries(legend).map(([kind, text]) =>
        html("li", {}, html("span", { class: `widget-strip-sample widget-strip-${kind}` }), text));
      stage.replaceChildren(strip(used, Object.values(legend).join(". ")),
        html("ul", { class: "widget-strip-legend" }, ...items), size ? picker() : html("p", {}, "출력이 없습니다."));
      formula.replaceChildren(...formulas());
      ownField.hidden = now.padding !== "own";
      for (const step of [back, forward, playing.play]) usable(step, size > 1);
      if (size) pick(0);
      say(note + (size
        ? `출력은 ⌊${padded.length - k}/${stride}⌋ + 1 = ${size}칸이고, 쓰이지 않는 칸은 ${unused ? `${unused}입니다` : "없습니다"}.`
        : `패딩을 더한 입력은 ${padded.length}칸인데 창은 ${k}칸이어서 놓을 자리가 없습니다. 커널을 줄이거나 패딩을 늘려 보십시오.`));
    }

    // 어느 창에도 들어가지 않는 칸의 이름. 번호는 원래 입력의 번호입니다.
    function unusedCells(used) {
      const places = used.flatMap((inside, i) => (inside ? [] : [i - before]));
      const inputs = places.filter((place) => place >= 0 && place < n);
      const added = places.length - inputs.length;
      return [inputs.length && `${inputs.join(", ")}번`, added && `덧붙인 칸 가운데 ${added}칸`].filter(Boolean).join("과 ");
    }

    // 입력 한 줄과 그 아래의 창. 창은 한 줄에 하나씩, 많으면 일곱 줄에 되풀이하여 놓습니다(겹치지 않습니다).
    function strip(used, label) {
      const put = (line, column, span = 1) => `grid-row: ${line}; grid-column: ${column + 1} / span ${span}`;
      const bar = (text, i, attributes) => html("span",
        { class: "widget-strip-window", style: put(3 + (i % 7), i * stride, k), ...attributes }, text);
      const inside = (i) => i >= before && i < before + n;
      const number = (i) => (inside(i) ? i - before : after > before && i === padded.length - 1 ? "+1" : "");
      const kind = (i) => `${inside(i) ? "" : "widget-strip-added"} ${used[i] || !size ? "" : "widget-strip-unused"}`;
      const numbers = padded.map((_, i) => html("small", { style: put(1, i) }, number(i)));
      cells = padded.map((value, i) => html("span", { class: `widget-strip-cell ${kind(i)}`, style: put(2, i) }, value));
      windows = size ? values.map((_, i) => bar(i, i, { onclick: () => pick(i) })) : [bar(`창 ${k}칸`, 0)];
      const drawn = { class: "widget-strip", role: "img", "aria-label": label, style: `--cells: ${Math.max(padded.length, k)}` };
      return html("div", drawn, ...numbers, ...cells, ...windows);
    }

    // 출력의 칸은 라디오 단추입니다. 키보드로는 화살표 키로 옮겨 다닙니다.
    function picker() {
      const field = choice(`출력 ${size}칸`, { ...values }, "0", (i) => pick(Number(i)));
      field.classList.add("widget-strip-outputs");
      outputs = [...field.querySelectorAll("input")];
      outputs.forEach((input, i) => input.setAttribute("aria-label", `출력 ${i}번, 값 ${values[i]}`));
      return field;
    }

    function formulas() {
      const [sum, rest] = [`${n} + ${before} + ${after} − ${k}`, shown(padded.length - k)];
      if (!size) {
        return [equation("출력의 칸 수", "n + 앞 + 뒤 − k", `= ${sum}`, `= ${rest}`, "→ 0보다 작아 창을 놓을 수 없습니다")];
      }
      const [short, split] = [(size - 1) * stride + k - n, `→ 앞 ${before}칸, 뒤 ${after}칸${after > before ? "(홀수여서 뒤에 한 칸 더)" : ""}`];
      const same = now.padding !== "same" ? [] : [
        equation("얻으려는 출력", "⌈n/S⌉", `= ⌈${n}/${stride}⌉`, `= ${size}칸`),
        equation("모자라는 칸", `(${size} − 1)×${stride} + ${k} − ${n}`, `= ${shown(short)}`,
          short > 0 ? split : "→ 모자라지 않아 덧붙이지 않습니다")];
      const counted = equation("출력의 칸 수", "⌊(n + 앞 + 뒤 − k)/S⌋ + 1", `= ⌊(${sum})/${stride}⌋ + 1`,
        `= ⌊${rest}/${stride}⌋ + 1`, `= ${size}`);
      return [...same, counted, html("p", { class: "widget-hint" },
        `⌊ ⌋은 소수점 아래를 버리는 내림${same.length ? ", ⌈ ⌉은 올림" : ""}입니다.`)];
    }

    // 다른 창으로 옮깁니다. 색만 바꾸며, 더 나아갈 창이 있으면 true를 돌려줍니다.
    function pick(i) {
      at = Math.min(Math.max(i, 0), size - 1);
      const [start, place] = [at * stride, at * stride - before];
      windows.forEach((bar, j) => bar.classList.toggle("widget-strip-now", j === at));
      cells.forEach((cell, j) => cell.classList.toggle("widget-strip-now", j >= start && j < start + k));
      outputs[at].checked = true;
      const where = place < 0 ? ", 곧 앞에 덧붙인 칸" : place >= n ? ", 곧 뒤에 덧붙인 칸" : "";
      const terms = k > 1 ? `${padded.slice(start, start + k).join(" + ")} = ` : "";
      say(`출력 ${at}번: 창은 ${at}×${stride}${before ? ` − ${before}` : ""} = ${shown(place)}번 칸${where}에서 시작합니다. `
        + `창 안의 수를 더하면 ${terms}${values[at]}입니다.`);
      return at < size - 1;
    }

    const formula = html("div", { class: "widget-formula" });
    const playing = player(() => pick(at + 1), () => { if (at === size - 1) pick(0); });
    const byHand = (by) => () => { playing.stop(); pick(at + by); };
    const [back, forward] = [button("◀ 이전", byHand(-1)), button("다음 ▶", byHand(1))];
    now = begun();
    const change = (name, value, note) => { now[name] = value; draw(note); };
    const steppers = Object.entries(NUMBERS).map(([name, [label, , min, max]]) => stepper(label, {
      value: now[name], min, max, onchange: (value, typed, note) => change(name, value, note),
    }));
    const [strideField, nField, kField, ownField] = steppers.map(({ field }) => field);
    const paddings = choice("패딩", PADDINGS, now.padding, (padding) => change("padding", padding));
    const reset = () => {
      now = begun();
      Object.keys(NUMBERS).forEach((name, i) => steppers[i].set(now[name]));
      paddings.querySelector(`[value=${now.padding}]`).checked = true;
      draw();
    };
    // 그림의 높이가 달라져도 누르던 단추가 제자리에 있도록 크기는 그림 위에서 정합니다.
    stage.before(html("div", { class: "widget-controls" },
      html("p", { class: "widget-hint" }, HINT), row(strideField, nField, kField), row(paddings, ownField)));
    controls.append(row(back, forward, playing.play, button("처음으로", reset)));
    controls.after(formula);
    draw();
  });
})(globalThis.cnnCourse);
