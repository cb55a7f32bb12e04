// <cnn-lenet digit="3">: 숫자를 그리면 훈련한 LeNet-5가 층마다 무엇을 내는지 보여 줍니다.
(function (course) {
  "use strict";
  const { html, button, choice, toggle, lenet } = course;
  const LAYERS = ["C1", "S2", "C3", "S4", "C5", "F6", "output"];
  const BUDGET = 3;  // 한 화면에서 이만큼(ms) 지나면 새 일을 시작하지 않습니다.
  const COLUMNS = { C1: 6, S2: 6, C3: 8, S4: 8, C5: 30, F6: 28, output: 10 };

  course.define("lenet", "움직여 보기: LeNet-5가 숫자를 읽는 과정", ({ host, stage, controls, say }) => {
    const weights = lenet.load(course.lenetWeights);
    const samples = course.lenetDigits.map((text) => Float64Array.from(atob(text), (c) => c.charCodeAt(0) / 255));
    const first = samples[Number(host.getAttribute("digit") ?? 3)] ?? samples[3];
    let move, centring, erasing, untouched, image, still, y, frame, again, talk, green;
    let [pen, waiting] = ["", []];

    const sheet = lenet.paper({
      erasing: () => erasing,
      // 견본 위에 그리기 시작하면 새 종이를 씁니다. 지우개로는 견본을 고칠 수 있습니다.
      onbegin() {
        if (untouched && !erasing) sheet.set(new Float64Array(28 * 28));
        untouched = false;
      },
      onchange: later,
      onpen([i, j], down) {
        pen = `펜이 ${i}행 ${j}열에 ${down ? "내려" : "들려"} 있습니다. `;
        tellSoon();
      },
    });
    const input = lenet.pixels(32, 32, { role: "img", "aria-label": "신경망이 받는 32×32 입력" });
    input.frame("lenet-frame", 2, 2, 28);
    const answer = lenet.answers();
    const narrow = host.clientWidth < 480;  // 좁은 화면에서는 맵을 여러 줄로 놓습니다.
    const views = Object.fromEntries(LAYERS.map((name) => {
      const columns = narrow && name !== "output" ? COLUMNS[name] / 2 : COLUMNS[name];
      return [name, lenet.maps(lenet.layer(name), columns, (i, j, c) => point(name, i, j, c))];
    }));

    function recolour() {
      green = getComputedStyle(host.firstChild).getPropertyValue("--output").trim().split(/\s+/).map(Number);
      later();
    }
    // 획이 여러 번 바뀌어도 한 번만 계산합니다. 느린 기기에서는 남은 일을 다음 화면으로 미룹니다.
    function later() {
      again = true;
      frame = frame || requestAnimationFrame(run);
    }
    function run() {
      const begun = performance.now();
      if (!waiting.length) [waiting, again] = [[prepare, compute, show], false];
      while (waiting.length && performance.now() - begun < BUDGET) waiting.shift()();
      frame = waiting.length || again ? requestAnimationFrame(run) : null;
    }
    function prepare() {
      const begun = centring ? lenet.centred(sheet.values) : sheet.values;
      image = Object.values(move).some(Boolean) ? lenet.moved(begun, move) : begun;
      still = image === begun ? null : begun;
    }
    function compute() {
      y = lenet.forward(weights, image);
    }
    function show() {
      lenet.showGrey(input, y.input);
      input.clear();
      for (const name of LAYERS) {
        views[name].forget();
        views[name].draw(y[name], green);
      }
      answer.show(y.output);
      tellSoon();
    }

    // 손을 멈추면 한 번만 말합니다.
    function tellSoon() {
      clearTimeout(talk);
      talk = setTimeout(tell, 500);
    }
    function tell() {
      const { text } = lenet.best(y.output);
      if (!lenet.boxOf(sheet.values)) {
        say(`${pen}종이가 비었습니다. 숫자를 그려 보십시오. 신경망은 빈 종이에도 답을 냅니다: ${text}`);
      } else if (still) say(pen + lenet.followed(lenet.forward(weights, still), y, move));
      else say(`${pen}신경망의 답: ${text}`);
      pen = "";
    }

    // 한 칸을 가리키면 곧바로 보는 창과 입력에서의 수용장을 표시하고 계산을 보여 줍니다.
    function point(name, i, j, c) {
      if (!y) return;
      clearTimeout(talk);
      for (const other of LAYERS) views[other].clear();
      input.clear();
      const { before, side } = lenet.layer(name);
      const window = lenet.windowOf(name, i, j);
      const field = lenet.fieldOf(name, i, j);
      if (before !== "input") views[before].markWindow(...window, name[0] === "S" ? c : null);
      input.mark("lenet-window", ...field);
      views[name].markUnit(i, j, c);
      const place = side > 1 ? `${name}의 ${c}번 맵 ${i}행 ${j}열` : `${name}의 ${c}번`;
      say(`${place}: ${lenet.sumOf(weights, y, name, i, j, c)} 수용장은 입력의 ${lenet.spread(field)}입니다.`);
    }

    const change = (key) => (n) => { move[key] = n; later(); };
    const sliders = {
      right: lenet.slider("가로로 옮기기", "칸", 8, 1, change("right")),
      down: lenet.slider("세로로 옮기기", "칸", 8, 1, change("down")),
      degrees: lenet.slider("돌리기", "°", 180, 15, change("degrees")),
    };
    const centre = toggle("MNIST처럼 가운데로", true, (on) => { centring = on; later(); });
    const tool = choice("도구", { pen: "펜", eraser: "지우개" }, "pen", (kind) => { erasing = kind === "eraser"; });
    function put(image, isSample) {
      untouched = isSample;
      sheet.set(image);
      later();
    }
    function begin() {
      [move, centring, erasing] = [{ right: 0, down: 0, degrees: 0 }, true, false];
      for (const each of Object.values(sliders)) each.set(0);
      centre.querySelector("input").checked = tool.querySelector("input").checked = true;
      put(first, true);
    }

    const figure = (text, ...children) => html("figure", {}, html("figcaption", {}, text), ...children);
    const row = (...children) => html("div", { class: "widget-row" }, ...children);
    stage.append(
      html("div", { class: "lenet-top" }, figure("① 여기에 숫자를 그리십시오", sheet.field),
        figure("② 입력 32×32", input.field), answer.table),
      html("div", { class: "widget-controls lenet-tools" },
        row(button("지우기", () => put(new Float64Array(28 * 28), false)), tool, centre),
        html("fieldset", { class: "lenet-samples" }, html("legend", {}, "견본"), ...samples.map((image, digit) =>
          button(String(digit), () => put(image, true), { "aria-label": `견본 ${digit}` }))),
        row(...Object.values(sliders).map(({ field }) => field))),
      html("div", { class: "lenet-layers" }, html("p", { class: "widget-hint" }, "맵의 칸을 가리키면 그 칸이 보는 창(주황)과 계산이 나옵니다."), ...LAYERS.map((name) => figure(lenet.mapsTitle(name), views[name].field))));
    controls.append(row(button("처음으로", begin)), html("p", { class: "widget-hint" },
      "색의 진하기는 맵마다 따로 맞추었고, 계산에 나오는 수는 소수 둘째 자리까지 적었습니다. " +
      "‘MNIST처럼 가운데로’를 켜면 그린 숫자를 20×20칸 안에 맞추고(두 배까지만 키웁니다) 무게중심을 한가운데에 놓습니다. 옮기기와 돌리기는 그다음에 합니다. " +
      "확률이 높아도 틀릴 수 있습니다. 숫자가 아닌 것을 그려도 열 숫자 가운데 하나로 답합니다."));
    recolour();
    begin();
    new MutationObserver(recolour).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  });
})(globalThis.cnnCourse);
