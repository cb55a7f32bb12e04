// <cnn-pooling image="2 0 3 0; 8 0 0 7; 0 0 1 5; 0 0 4 2" pool-size="2" stride="2" mode="max">:
// 창마다 값 하나를 남깁니다. 무늬를 옮기면 출력의 어느 칸이 바뀌는지 봅니다.
(function (course) {
  "use strict";
  const { html, shown, button, stepper, choice, toggle, ops, pooling, pooling: { NAMES } } = course;
  const copy = (from, to) => from.forEach((row, i) => row.forEach((value, j) => { to[i][j] = value; }));

  course.define("pooling", "움직여 보기: 풀링", ({ host, stage, controls, say }) => {
    const given = host.getAttribute("image").split(";").map((row) => row.trim().split(/\s+/).map(Number));
    const [H, W] = [given.length, given[0].length];
    const attribute = (name, least, otherwise) =>
      Math.min(Math.max(Math.round(Number(host.getAttribute(name))) || otherwise, least), 3);
    // plane은 특성 맵에 같은 크기의 둘레를 두른 것입니다. 밖으로 나간 수가 여기에 남아 있습니다.
    // before는 바꾸기 전의 특성 맵, did는 무엇을 했는지 알리는 문장입니다.
    let plane, down, right, before, did, mode, size, stride, follows, map, output, changed, place, show;

    const view = (below, beside) => ops.cut(plane, H - below, W - beside, H, W);
    const pooled = (image) =>
      (mode === "global" ? [[ops.globalAverage(image)]] : ops.pool2d(image, size, stride, mode));
    const [windowSize, corner] = [() => (mode === "global" ? [H, W] : [size, size]), () => place.map((index) => index * stride)];
    const inWindow = () => ops.cut(map, ...corner(), ...windowSize());
    const inOutput = (i, j) => [Math.min(i, output.length - 1), Math.min(j, output[0].length - 1)];

    function begin(image) {
      [plane, down, right, before, place] = [ops.pad2d(image, [H, H], [W, W]), 0, 0, null, [0, 0]];
      draw();
    }

    // 설정이 바뀌면 격자부터 다시 그립니다.
    function draw(sentence) {
      map = view(down, right);
      output = pooled(map);
      place = inOutput(...place);  // 출력이 작아졌으면 그 안으로
      const left = course.editable("특성 맵", "image", map, edit);
      const table = course.pickable(NAMES[mode], "output", output, pick);
      const markWindow = course.windowOn(left, ...windowSize(), (i, j) => pick(Math.round(i / stride), Math.round(j / stride)));
      const [cells, results] = [left, table.grid].map((grid) => [...grid.querySelectorAll("td")]);
      const used = [H, W].map((n, axis) => ops.inSomeWindow(n, windowSize()[axis], stride));
      const unused = cells.filter((_, p) => !(used[0][Math.floor(p / W)] && used[1][p % W]));
      unused.forEach((cell) => cell.classList.add("pooling-unused"));
      stage.replaceChildren(left, html("span", { class: "widget-sign", "aria-hidden": true }, "→"), table.grid,
        html("p", { class: "pooling-note" }, pooling.notes(mode, unused.length)));
      show = () => {
        copy(view(down, right), map);
        copy(pooled(map), output);
        const [[top, first], [u, v]] = [corner(), ops.placeOfMaximum(inWindow())];
        cells.forEach((cell, p) => {
          const [input, text] = [cell.firstChild, shown(map.flat()[p])];
          if (input.value !== text) Object.assign(input, { value: text }).style.setProperty("--letters", text.length);
          cell.classList.toggle("pooling-chosen", mode === "max" && p === (top + u) * W + first + v);
        });
        markWindow(top, first);
        table.show(place);
        const old = pooled(before || map);
        changed = ops.differences(output, old).flat();
        results.forEach((cell, p) => {
          cell.classList.toggle("pooling-changed", changed[p]);
          if (!changed[p]) return;
          cell.dataset.was = shown(old.flat()[p]);
          cell.ariaLabel += `, 바뀌기 전 ${cell.dataset.was}`;
        });
      };
      settings.hidden = mode === "global";
      modes.querySelector(`[value="${mode}"]`).checked = true;
      following.querySelector("input").checked = follows;
      [[sizeField, size], [strideField, stride]].forEach(([one, n]) => one.set(n));
      tell(sentence);
    }

    const calculation = () => pooling.calculation(mode, place, inWindow().flat(), output[place[0]][place[1]]);
    // 한 일과 그 때문에 바뀐 출력을 알립니다.
    function tell(sentence) {
      show();
      const together = changed.includes(true) && did === whereMoved && mode !== "global"
        && pooling.together([down, right], stride, [output.length, output[0].length]);
      const news = [sentence, ...(before ? [did(), pooling.change(changed), together] : [])].filter(Boolean).join(" ");
      say([news, calculation()].filter(Boolean).join("\n"));
    }

    function whereMoved() {
      const gone = view(0, 0).flatMap((row, i) => row.filter((value, j) => value && (map[i + down] || [])[j + right] === undefined));
      return pooling.moved([down, right], gone.length);
    }

    function move(below, beside) {
      if (Math.abs(down + below) >= H || Math.abs(right + beside) >= W) {
        return tell("더 옮기면 무늬가 모두 밖으로 나가므로 여기서 멈춥니다.");
      }
      [down, right, before, did] = [down + below, right + beside, view(0, 0), whereMoved];
      return tell();
    }

    function put(changes, sentence) {
      [before, did] = [view(down, right), () => sentence];
      changes.forEach(([i, j, value]) => { plane[H - down + i][W - right + j] = value; });
      tell();
    }

    function edit(i, j, value, note) {
      if (note || value === view(down, right)[i][j]) tell(note.trim() || "고치기 전과 같은 수입니다.");
      else put([[i, j, value]], `특성 맵 ${i}행 ${j}열을 고쳤습니다.`);
    }

    // 창 안에서 위아래로 이웃한 두 칸 가운데 수가 서로 다른 첫 쌍을 맞바꿉니다. 장의 예에서는 2와 8입니다.
    function swap() {
      const [[top, left], [height, width]] = [corner(), windowSize()];
      const pairs = ops.filled(width, height - 1, (v, u) => [top + u, left + v]).flat();
      const [i, j] = pairs.find(([p, q]) => map[p][q] !== map[p + 1][q]) || pairs[0];
      const [a, b] = [map[i][j], map[i + 1][j]];
      put([[i, j, b], [i + 1, j, a]], `창 안의 두 수(${shown(a)}, ${shown(b)})를 맞바꾸었습니다.`);
    }

    function pick(i, j) {
      place = inOutput(i, j);
      show();
      say(calculation());
    }

    function restart() {
      mode = NAMES[host.getAttribute("mode")] ? host.getAttribute("mode") : "max";
      size = attribute("pool-size", 2, 2);
      stride = attribute("stride", 1, size);
      follows = stride === size;
      begin(given);
    }

    const modes = choice("창마다 남기는 값", { max: "최대", average: "평균", global: "전역 평균" }, "max", (name) => { mode = name; draw(); });
    const field = (label, least, set) => stepper(label, { value: 2, min: least, max: 3, onchange: (n, typed, note) => {
      set(n);
      draw(note.trim());
    } });
    const sizeField = field("창의 크기", 2, (n) => { [size, stride] = [n, follows ? n : stride]; });
    const strideField = field("스트라이드", 1, (n) => { [stride, follows] = [n, n === size]; });
    const following = toggle("창의 크기와 같게(기본값)", true, (on) => { [follows, stride] = [on, on ? size : stride]; draw(); });
    const settings = html("div", { class: "widget-row" }, sizeField.field, strideField.field, following);
    const arrow = (sign, way, ...by) => button(sign, () => move(...by), { "aria-label": `무늬를 ${way} 한 칸` });
    // 결과를 알리는 줄 아래에는 누를 것을 두지 않습니다. 글이 길어져도 단추가 밀리지 않습니다.
    stage.before(html("p", { class: "widget-hint" }, "먼저 그림 아래의 ▶ 단추를 눌러 무늬를 오른쪽으로 한 칸 옮겨 보십시오. 출력은 몇 칸이나 바뀝니까?"),
      html("div", { class: "widget-controls" }, html("div", { class: "widget-row" }, modes), settings));
    stage.after(html("div", { class: "widget-controls" },
      html("div", { class: "widget-row" }, html("fieldset", { class: "widget-choice" }, html("legend", {}, "무늬를 한 칸 옮기기"),
        arrow("◀", "왼쪽으로", 0, -1), arrow("▲", "위로", -1, 0), arrow("▼", "아래로", 1, 0), arrow("▶", "오른쪽으로", 0, 1)), button("처음으로", restart)),
      html("div", { class: "widget-row" }, button("창 안의 두 수 맞바꾸기", swap),
        button("8 하나만 두기", () => begin(ops.filled(H, W, (i, j) => (i + j ? 0 : 8)))))));
    controls.append(html("p", { class: "widget-hint" }, "점선은 바뀐 출력이고, 화살표 앞의 작은 수는 바뀌기 전의 값입니다. 무늬가 떠난 자리에는 0이 들어오며, "
      + "밖으로 나간 수는 거꾸로 옮기면 돌아옵니다. 출력의 칸을 고르거나 특성 맵 위의 창을 끌면 그 창의 계산이 나오고, 특성 맵의 수는 고쳐 적을 수 있습니다. "
      + "‘8 하나만 두기’에서는 8이 창 안에서 움직이는 동안 출력이 그대로인 것을 볼 수 있습니다."));
    restart();
  });
})(globalThis.cnnCourse);
