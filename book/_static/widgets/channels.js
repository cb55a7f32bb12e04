// <cnn-channels image="0 1; 2 3 | 4 5; 6 7" filters="0 1; 2 3 | 1 0; 0 -1 / …" pointwise="1 | 4 / 2 | 5 / …" bias="10 …">:
// 창 하나가 모든 채널을 덮습니다. 속성에서 채널은 |로, 필터는 /로 나누고, pointwise는 1×1 커널입니다.
(function (course) {
  "use strict";
  const { html, shown, bracketed, button, stepper, choice, ops, channels } = course;
  const { CHANNELS, FILTERS, DRAWN, upTo, parameters } = channels;
  const HINT = "먼저 특성 맵의 칸을 하나 골라 그 값을 어떻게 얻었는지 보십시오. 입력의 창을 끌어도 됩니다. "
    + "그다음 채널 수와 필터 수를 바꾸며 파라미터 수가 어떻게 달라지는지 보십시오. 입력, 커널, 편향의 값은 고쳐 적을 수 있습니다.";

  function small(caption, kind, values, onedit) {
    const grid = course.editable(caption, kind, values, onedit, true);
    grid.classList.add("channels-small");
    return grid;
  }

  course.define("channels", "움직여 보기: 채널과 필터", ({ host, stage, controls, say }) => {
    let { image, wide, pointwise, biases, now } = channels.begun(host);
    let chosen = [0, 0, 0];  // 특성 맵, 행, 열
    let kernels, outputs, rows, maps, heading, bias;  // kernels[f][c], outputs[f]: 그리는 필터의 것

    // 필터 f의 커널. 2×2는 3×3에서 잘라 낸 것이므로, 고친 수를 weights에도 적어 둡니다.
    const weights = () => (now.size === 1 ? pointwise : wide);
    const kernelOf = (f, c) => ops.cut(weights()[f][c], 0, 0, now.size, now.size);
    const mapOf = (f) => ops.featureMap(image.slice(0, now.channels), kernels[f], biases[f][0][0]);

    // 필터 수나 커널의 크기가 바뀌면 그림을 다시 만듭니다. told는 무엇이 바뀌었는지 알리는 말입니다.
    function draw(told = "") {
      kernels = upTo(Math.min(now.filters, DRAWN), (f) => upTo(CHANNELS, (c) => kernelOf(f, c)));
      outputs = kernels.map((_, f) => mapOf(f));
      chosen = [kernels, outputs[0], outputs[0][0]].map((list, axis) => Math.min(chosen[axis], list.length - 1));
      heading = html("p", { class: "channels-heading" });
      bias = html("div", { class: "channels-row" });
      rows = upTo(now.channels, row);
      maps = outputs.map((output, f) => course.pickable(`특성 맵 ${f}`, "output", output, (i, j) => pick(f, i, j)));
      maps.forEach(({ show }) => show(null));
      const undrawn = now.filters - maps.length;
      stage.replaceChildren(
        html("div", { class: "channels-window" }, heading, ...rows.map(({ line }) => line), bias),
        html("div", { class: "channels-outputs" }, html("p", { class: "channels-heading" }, "출력"),
          html("div", { class: "channels-maps" }, ...maps.map(({ grid }) => grid)),
          undrawn ? html("p", { class: "channels-undrawn" }, `나머지 특성 맵 ${undrawn}장은 그리지 않고 세기만 합니다.`) : ""));
      count();
      pick(...chosen, told);
    }

    // 채널 수만 바뀌면 바뀐 채널의 줄만 더하거나 뺍니다. 뺀 줄은 다시 더할 때 씁니다.
    function fit(told) {
      while (rows.length < now.channels) {
        rows.push(row(rows.length));
        showKernel(rows.at(-1), chosen[0], rows.length - 1);
      }
      rows.forEach(({ line }, c) => {
        if (c >= now.channels) line.remove();
        else if (!line.isConnected) bias.before(line);
      });
      count();
      refresh(told);
    }

    // 입력의 채널 c와 그 채널의 커널, 두 격자의 곱을 적을 줄입니다.
    function row(c) {
      const left = small(`입력 채널 ${c}`, "image", image[c], (i, j, value, why) => refresh(why));
      const [right, sum] = [html("div"), html("p", { class: "channels-sum" })];
      const mark = course.windowOn(left, now.size, now.size, (i, j) => pick(chosen[0], i, j));
      const line = html("div", { class: "channels-row" }, html("span", { class: "channels-name" }, `채널 ${c}`),
        left, html("span", { class: "widget-sign", "aria-hidden": true }, "×"), right, sum);
      return { line, mark, sum, right };
    }

    // 수를 고치면 특성 맵을 그 자리에서 다시 적습니다. 새로 그리면 고치던 칸을 잃습니다.
    function refresh(note) {
      outputs.forEach((output, f) => {
        mapOf(f).forEach((values, i) => values.forEach((value, j) => { output[i][j] = value; }));
        maps[f].show(f === chosen[0] ? chosen.slice(1) : null);
      });
      pick(...chosen, note);
    }

    // 필터 f의 커널과 편향을 고칠 수 있게 늘어놓습니다.
    function showKernel({ right }, f, c) {
      right.replaceChildren(small(`필터 ${f}의 커널 채널 ${c}`, "kernel", kernels[f][c], (u, v, value, why) => {
        weights()[f][c][u][v] = value;
        refresh(why);
      }));
    }
    function showFilter(f) {
      heading.textContent = `${now.size === 1 ? "한 픽셀의 채널" : "입력의 창"} × 필터 ${f}의 커널`;
      heading.dataset.filter = f;
      rows.forEach((line, c) => showKernel(line, f, c));
      bias.replaceChildren(html("span", { class: "channels-name" }, "편향"),
        small(`필터 ${f}의 편향`, "kernel", biases[f], (i, j, value, why) => refresh(why)), `필터 ${f}에 하나`);
    }

    function pick(f, i, j, before = "") {
      chosen = [f, i, j];
      if (heading.dataset.filter !== String(f)) showFilter(f);
      const sums = rows.slice(0, now.channels).map(({ mark, sum }, c) => {
        const [kernel, total] = [kernels[f][c], ops.correlate2d(image[c], kernels[f][c])[i][j]];
        const terms = kernel.map((weights, u) => weights.map((weight, v) =>
          `${bracketed(image[c][i + u][j + v])}×${bracketed(weight)}`).join(" + "));
        mark(i, j);
        // 커널의 행마다 줄을 바꿀 수 있게 묶습니다.
        sum.replaceChildren(...terms.flatMap((text, u) => [html("span", {}, `${u ? "+" : "→"} ${text}`), " "]),
          html("span", {}, "= ", html("strong", {}, shown(total))));
        return total;
      });
      maps.forEach(({ grid, show }, map) => {
        if (map !== f && !grid.matches(".channels-chosen")) return;
        grid.classList.toggle("channels-chosen", map === f);
        show(map === f ? [i, j] : null);
      });
      const added = sums.map((value, at) => (at ? bracketed(value) : shown(value))).join(" + ");
      say(`${before}특성 맵 ${f}의 ${i}행 ${j}열: ${added} + 편향 ${bracketed(biases[f][0][0])} = ${shown(outputs[f][i][j])}`);
    }

    const count = () => channels.count(now, [image[0].length, image[0][0].length], account, shapes);

    const sentences = {
      channels: () => `입력의 채널이 ${now.channels}개이면 필터마다 커널의 채널도 ${now.channels}개입니다. `
        + `특성 맵은 ${now.filters}장 그대로입니다.`,
      filters: () => `필터가 ${now.filters}개이면 특성 맵도 ${now.filters}장입니다. `
        + `커널의 채널은 ${now.channels}개 그대로입니다.`,
      size: () => `${now.size}×${now.size} 커널이 내는 특성 맵의 크기는 ${image[0].length - now.size + 1}×${image[0].length - now.size + 1}입니다.`
        + (now.size > 1 ? "" : " 이웃한 픽셀은 보지 않고 한 픽셀의 채널만 섞습니다."),
    };
    function change(name, value, note = "") {
      const before = parameters(now);
      now = { ...now, [name]: value };
      const after = parameters(now);
      const grown = `파라미터는 ${before}개에서 ${after}개로 ${after > before ? "늘었" : "줄었"}습니다. `;
      (name === "channels" ? fit : draw)(`${note}${sentences[name]()} ${after === before ? "" : grown}`);
    }

    const account = html("p", { class: "channels-account" });
    const shapes = html("div", { class: "channels-shapes" });
    const [channelCount, filterCount] = [["입력의 채널 수", "channels", CHANNELS], ["필터 수", "filters", FILTERS]].map(
      ([label, name, max]) => stepper(label, { value: now[name], min: 1, max, onchange: (n, typed, note) => change(name, n, note) }));
    const sizes = choice("커널의 크기", { 1: "1×1", 2: "2×2", 3: "3×3" }, String(now.size),
      (size) => change("size", Number(size)));
    const again = button("처음으로", () => {
      ({ image, wide, pointwise, biases, now } = channels.begun(host));
      chosen = [0, 0, 0];
      channelCount.set(now.channels);
      filterCount.set(now.filters);
      sizes.querySelector(`[value="${now.size}"]`).checked = true;
      draw();
    });
    stage.classList.add("channels-stage");
    // 채널을 더하면 그림이 길어지므로, 누르던 단추가 밀려나지 않게 그림 위에 둡니다.
    stage.before(html("p", { class: "widget-hint" }, HINT),
      html("div", { class: "widget-controls widget-row channels-controls" }, channelCount.field, filterCount.field, sizes), account);
    controls.before(shapes);
    controls.append(html("div", { class: "widget-row" }, again));
    draw();
  });
})(globalThis.cnnCourse);
