// <cnn-channels image="0 1; 2 3 | 4 5; 6 7" filters="0 1; 2 3 | 1 0; 0 -1 / …" pointwise="1 | 4 / …" bias="10 …">:
// 창 하나가 모든 채널을 덮습니다. 속성에서 채널은 |로, 필터는 /로 나누고, pointwise는 1×1 커널입니다.
(function (course) {
  "use strict";
  const { html, shown, bracketed, button, stepper, choice, ops } = course;
  const [CHANNELS, FILTERS, DRAWN] = [5, 64, 4];  // 가장 많은 채널, 필터, 그리는 특성 맵
  const matrix = (text) => text.trim().split(/\s*;\s*/).map((row) => row.split(/\s+/).map(Number));
  const upTo = (n, item) => Array.from({ length: n }, (_, index) => item(index));
  const square = (n) => `${n}×${n}`;

  // 책에 없는 채널과 필터에는 정해진 작은 정수를 넣습니다.
  const newPixel = (c, i, j) => (c + 2 * i + 3 * j + i * j) % 5;
  const newWeight = (f, c, u, v) => ((2 * f + c + 3 * u + 2 * v + u * v + 1) % 4) - 1;

  // 이름만 있고 고를 수는 없는 작은 격자. write(values, name)로 다시 적습니다.
  function plain(kind, values) {
    const cells = values.map((row) => row.map(() => html("td")));
    const grid = html("table", { class: `widget-grid widget-${kind} channels-small` },
      html("tbody", {}, ...cells.map((row) => html("tr", {}, ...row))));
    const write = (numbers, name) => {
      grid.setAttribute("aria-label", name);
      cells.forEach((row, i) => row.forEach((cell, j) => {
        if (cell.textContent !== shown(numbers[i][j])) cell.textContent = shown(numbers[i][j]);
      }));
    };
    return { grid, write };
  }

  course.define("channels", "움직여 보기: 채널과 필터", ({ host, stage, controls, say }) => {
    const given = (name) => host.getAttribute(name).split("/").map((filter) => filter.split("|").map(matrix));
    const [[pixels], filters, pointwise] = ["image", "filters", "pointwise"].map(given);
    const [biases] = matrix(host.getAttribute("bias"));
    const [height, width] = [pixels[0].length, pixels[0][0].length];
    const begun = { channels: pixels.length, filters: 2, size: filters[0][0].length };
    let now = { ...begun };
    let chosen = [0, 0, 0];  // 특성 맵, 행, 열

    const biasOf = (f) => biases[f] ?? 1;
    // 커널을 키우면 있던 자리의 가중치는 그대로 둡니다.
    function kernelsOf(f) {
      const known = (now.size === 1 ? pointwise : filters)[f];
      return upTo(now.channels, (c) => ops.filled(now.size, now.size, (u, v) =>
        known?.[c]?.[u]?.[v] ?? newWeight(f, c, u, v)));
    }
    const parameters = ({ channels, filters: count, size }) => ops.convParameters(size, size, channels, count);

    const account = html("p", { class: "channels-account" });
    const shapes = html("div", { class: "channels-shapes" });
    const letter = (text) => text.split("_").flatMap((part, at) => (at ? html("sub", {}, part) : part));
    const shape = (name, letters, ...numbers) => html("p", {},
      html("span", {}, name, " (", ...letters.split(" ").flatMap((text, at) => [at ? ", " : "", ...letter(text)]), ")"),
      html("strong", {}, `(${numbers.join(", ")})`));
    function count({ channels, filters: n, size }) {
      const output = [height, width].map((side) => ops.outputSize(side, size, 1, "valid"));
      account.replaceChildren(
        html("strong", {}, `파라미터: (${square(size)}×${channels} + 1)×${n} = ${parameters(now)}`),
        html("span", {}, "(커널의 높이 × 너비 × 입력의 채널 수 + 편향 1) × 필터 수"));
      shapes.replaceChildren(shape("입력 x", "H W C_in", height, width, channels),
        shape("커널 w", "K_H K_W C_in C_out", size, size, channels, n),
        shape("출력 y", "H_out W_out C_out", ...output, n));
    }

    let pick;
    // 채널, 필터, 커널의 크기가 바뀌면 그림을 다시 만듭니다. told는 무엇이 바뀌었는지 알리는 말입니다.
    function draw(told = "") {
      const image = upTo(now.channels, (c) => pixels[c] ?? ops.filled(height, width, (i, j) => newPixel(c, i, j)));
      const kernels = upTo(Math.min(now.filters, DRAWN), kernelsOf);
      const outputs = kernels.map((kernel, f) => ops.featureMap(image, kernel, biasOf(f)));
      chosen = [kernels, outputs[0], outputs[0][0]].map((list, axis) => Math.min(chosen[axis], list.length - 1));

      const heading = html("p", { class: "channels-heading" });
      const rows = image.map((channel, c) => {
        const [left, right] = [plain("image", channel), plain("kernel", kernels[0][c])];
        const sum = html("p", { class: "channels-sum" });
        left.write(channel, `입력 채널 ${c}`);
        const mark = course.windowOn(left.grid, now.size, now.size, (i, j) => pick(chosen[0], i, j));
        const line = html("div", { class: "channels-row" }, html("span", { class: "channels-name" }, `채널 ${c}`),
          left.grid, html("span", { class: "widget-sign", "aria-hidden": true }, "×"), right.grid, sum);
        return { line, mark, sum, write: right.write };
      });
      const bias = html("p", { class: "channels-bias" });
      const maps = outputs.map((output, f) => course.pickable(`특성 맵 ${f}`, "output", output, (i, j) => pick(f, i, j)));

      pick = (f, i, j, before = "") => {
        chosen = [f, i, j];
        const title = `${now.size === 1 ? "한 픽셀의 채널" : "입력의 창"} × 필터 ${f}의 커널`;
        if (heading.textContent !== title) {
          heading.textContent = title;
          bias.replaceChildren(html("span", { class: "channels-name" }, "편향"),
            html("strong", {}, shown(biasOf(f))), `필터 ${f}에 하나`);
        }
        const sums = rows.map(({ mark, sum, write }, c) => {
          const [kernel, total] = [kernels[f][c], ops.correlate2d(image[c], kernels[f][c])[i][j]];
          const terms = kernel.flatMap((row, u) => row.map((weight, v) =>
            `${bracketed(image[c][i + u][j + v])}×${bracketed(weight)}`));
          mark(i, j);
          write(kernel, `필터 ${f}의 커널 채널 ${c}`);
          sum.replaceChildren(`${terms.join(" + ")} =\u00a0`, html("strong", {}, shown(total)));
          return total;
        });
        maps.forEach(({ grid, show }, map) => {
          if (map !== f && !grid.matches(".channels-chosen")) return;
          grid.classList.toggle("channels-chosen", map === f);
          show(map === f ? [i, j] : null);
        });
        const added = [...sums, biasOf(f)].map((value, at) => (at ? bracketed(value) : shown(value)));
        say(`${before}특성 맵 ${f}의 ${i}행 ${j}열: ${added.join(" + ")} = ${shown(outputs[f][i][j])}`);
      };

      maps.forEach(({ show }) => show(null));
      const undrawn = now.filters - maps.length;
      stage.replaceChildren(
        html("div", { class: "channels-window" }, heading, ...rows.map(({ line }) => line), bias),
        html("div", { class: "channels-outputs" },
          html("p", { class: "channels-heading" }, "출력: 칸을 골라 보십시오"),
          html("div", { class: "channels-maps" }, ...maps.map(({ grid }) => grid)),
          undrawn ? html("p", { class: "channels-undrawn" }, `나머지 특성 맵 ${undrawn}장은 그리지 않고 세기만 합니다.`) : ""));
      count(now);
      pick(...chosen, told);
    }

    const sentences = {
      channels: () => `입력의 채널이 ${now.channels}개이면 필터마다 커널의 채널도 ${now.channels}개입니다. `
        + `특성 맵은 ${now.filters}장 그대로입니다.`,
      filters: () => `필터가 ${now.filters}개이면 특성 맵도 ${now.filters}장입니다. `
        + `커널의 채널은 ${now.channels}개 그대로입니다.`,
      size: () => `${square(now.size)} 커널이 내는 특성 맵의 크기는 ${square(height - now.size + 1)}입니다.`
        + (now.size > 1 ? "" : " 이웃한 픽셀은 보지 않고 한 픽셀의 채널만 섞습니다."),
    };
    // typed는 적은 그대로의 수이고, value는 그것을 1부터 max까지로 줄인 것입니다.
    function change(name, value, typed = value, max = Infinity) {
      const limit = Number.isNaN(typed) ? "수를 적어야 합니다. "
        : typed < 1 ? "하나보다 적을 수 없습니다. " : value === max ? `여기서는 ${max}개까지입니다. ` : "";
      const before = parameters(now);
      now = { ...now, [name]: value };
      const after = parameters(now);
      const grown = `파라미터는 ${before}개에서 ${after}개로 ${after > before ? "늘었" : "줄었"}습니다. `;
      draw(`${limit}${sentences[name]()} ${after === before ? "" : grown}`);
    }

    const [channelCount, filterCount] = [["입력의 채널 수", "channels", CHANNELS], ["필터 수", "filters", FILTERS]].map(
      ([label, name, max]) => stepper(label, { value: now[name], min: 1, max, onchange: (n, typed) => change(name, n, typed, max) }));
    const sizes = choice("커널의 크기", { 1: "1×1", 2: "2×2", 3: "3×3" }, String(now.size),
      (size) => change("size", Number(size)));
    const again = button("처음으로", () => {
      [now, chosen] = [{ ...begun }, [0, 0, 0]];
      channelCount.set(now.channels);
      filterCount.set(now.filters);
      sizes.querySelector(`[value="${now.size}"]`).checked = true;
      draw();
    });
    stage.classList.add("channels-stage");
    // 채널을 더하면 그림이 길어지므로, 누르던 단추가 밀려나지 않게 그림 위에 둡니다.
    stage.before(html("div", { class: "widget-controls widget-row channels-controls" },
      channelCount.field, filterCount.field, sizes), account);
    controls.before(shapes);
    controls.append(html("div", { class: "widget-row" }, again),
      html("p", { class: "widget-hint" }, "특성 맵의 칸을 고르거나 입력의 창을 끌면, 창이 모든 채널에서 함께 움직입니다. "
        + "채널 수와 필터 수를 바꾸어 가며 커널, 특성 맵, 파라미터 수를 견주어 보십시오."));
    draw();
  });
})(globalThis.cnnCourse);
