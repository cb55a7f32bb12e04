// <cnn-filters kernel="SOBEL_X">: 사진에 3×3 커널을 씁니다. 사진은 photo.js의 것이거나 독자가 고른 것입니다.
(function (course) {
  "use strict";
  const { html, shown, bracketed, button, choice, picture, ops } = course;
  const [MAGNITUDE, OWN] = ["소벨의 크기", "직접 고친 커널"];
  const ABOUT = {
    SOBEL_X: "오른쪽으로 갈수록 밝아지는 곳은 양수, 어두워지는 곳은 음수입니다.",
    SOBEL_Y: "아래로 갈수록 밝아지는 곳은 양수, 어두워지는 곳은 음수입니다.",
    [MAGNITUDE]: "두 소벨 커널의 출력으로 구한 √(gx² + gy²)입니다. 음수는 없고, 클수록 밝게 그렸습니다.",
    BOX_BLUR: "아홉 칸의 평균을 내므로 흐려집니다.",
    BLUR: "가운데 칸에 무게를 더 둔 평균을 내므로 흐려집니다.",
    SHARPEN: "이웃한 칸과의 차이를 키우므로 또렷해집니다.",
    LAPLACIAN: "에지의 양쪽에서 출력의 부호가 서로 다릅니다.",
    IDENTITY: "한가운데만 1이고 나머지는 0이므로 원본 그대로입니다.",
    [OWN]: "커널의 수를 고쳐 보십시오.",
  };

  course.define("filters", "움직여 보기: 사진과 커널", ({ host, stage, controls, say }) => {
    const { pixels, ...size } = course.photo;
    const camera = { ...size, pixels: Uint8Array.from(atob(pixels), (c) => c.charCodeAt(0)), name: "카메라 사진" };
    let photo, name, kernels, own, responses, output, found;
    let [place, turn, drawing] = [[0, 0], 0, null];

    const step = (down, right) => go(place[0] + down, place[1] + right);
    const input = picture.view("입력 위의 창, 화살표 키로 옮깁니다", "window", (down, right) =>
      go(Math.floor(down * photo.height) - 1, Math.floor(right * photo.width) - 1), step);
    const result = picture.view("출력의 한 칸, 화살표 키로 옮깁니다", "output", (down, right) =>
      go(Math.floor(down * (photo.height - 2)), Math.floor(right * (photo.width - 2))), step);
    const sums = picture.sums(edited, say);
    const meaning = html("p", { class: "filters-meaning" });
    const names = Object.fromEntries(Object.keys(ABOUT).map((key) => [key, key]));
    const choices = choice("커널", names, "", choose);

    // 커널을 바꿉니다. 같은 자리에서 견줄 수 있도록 창은 옮기지 않습니다.
    function choose(chosen) {
      if (chosen === OWN) own = own || kernels[0].map((row) => [...row]);
      name = chosen;
      const used = name === MAGNITUDE ? ["SOBEL_X", "SOBEL_Y"] : [name];
      kernels = used.map((one) => (one === OWN ? own : ops.KERNELS[one]));
      sums.use(kernels, used);
      choices.querySelector(`[value="${name}"]`).checked = true;
      redraw();
    }

    // 수를 고치면 ‘직접 고친 커널’이 됩니다. 화면이 바뀔 때마다 한 번만 그립니다.
    function edited(kernel) {
      [name, own, kernels] = [OWN, kernel, [kernel]];
      choices.querySelector(`[value="${OWN}"]`).checked = true;
      drawing = drawing || requestAnimationFrame(redraw);
    }

    function redraw() {
      cancelAnimationFrame(drawing);
      drawing = null;
      responses = kernels.map((kernel) => ops.correlatePixels(photo.pixels, photo.width, kernel));
      output = name === MAGNITUDE ? ops.magnitudes(...responses) : responses[0];
      found = ops.extremes(output);
      const sum = kernels[0].flat().reduce((total, value) => total + value, 0);
      // 합이 1인 커널은 밝기를 지키므로 사진처럼 그립니다.
      const scale = name === MAGNITUDE ? "upwards" : Math.abs(sum - 1) < 0.02 ? "photo" : "signed";
      const colours = picture.scales[scale](found);
      picture.paint(result.canvas, output, photo.width - 2, colours);
      const range = `최솟값 ${shown(found.min)}, 최댓값 ${shown(found.max)}`;
      const [i, j] = strongest();
      result.canvas.setAttribute("aria-label",
        `${name}의 출력. ${range}. 절댓값이 가장 큰 곳은 ${i}행 ${j}열입니다.`);
      result.caption.replaceChildren(...colours.legend, `출력 ${photo.height - 2}×${photo.width - 2}`, html("br"), range);
      meaning.textContent = `${name}: ${ABOUT[name]}${name === MAGNITUDE ? "" : ` 커널의 합은 ${shown(sum)}입니다.`}`;
      go(...place);
    }

    const strongest = () => [Math.floor(found.at / (photo.width - 2)), found.at % (photo.width - 2)];

    function go(i, j) {
      const within = (at, length) => Math.min(Math.max(at, 0), length - 3);
      place = [i, j] = [within(i, photo.height), within(j, photo.width)];
      const values = ops.filled(3, 3, (u, v) => photo.pixels[(i + u) * photo.width + j + v]);
      const at = i * (photo.width - 2) + j;
      input.place(i, j, 3);
      result.place(i, j, 1);
      sums.show(values, responses.map((response) => response[at]));
      const [weights, here] = [kernels[0].flat(), `출력 ${i}행 ${j}열:`];
      if (name === MAGNITUDE) {
        const [gx, gy] = responses.map((response) => response[at]);
        return say(`${here} gx = ${shown(gx)}, gy = ${shown(gy)}이므로 `
          + `√(${bracketed(gx)}² + ${bracketed(gy)}²) = ${shown(output[at])}`);
      }
      const terms = values.flat().map((value, k) => `${value}×${bracketed(weights[k])}`);
      const exact = weights.every((weight) => Number(weight.toFixed(2)) === weight);
      say(`${here} ${terms.join(" + ")} ${exact ? "=" : "≈"} ${shown(output[at])}`);
    }

    // 새 사진에서는 가장 크게 반응한 자리부터 들여다봅니다.
    function open(opened, chosen) {
      photo = opened;
      for (const one of [input, result]) one.figure.style.setProperty("--aspect", photo.width / photo.height);
      result.frame.style.setProperty("--part", 1 - 2 / photo.width);  // 출력은 두 칸씩 작습니다.
      const grey = picture.scales.photo({});
      picture.paint(input.canvas, photo.pixels, photo.width, grey);
      input.canvas.setAttribute("aria-label", `${photo.name}, 높이 ${photo.height}, 너비 ${photo.width}`);
      input.caption.replaceChildren(...grey.legend, `입력 ${photo.height}×${photo.width}`, html("br"), photo.name);
      choose(chosen);
      go(...strongest());
    }

    async function take(files) {
      const file = files.find((one) => one.type.startsWith("image/")) || files[0];
      if (!file) return;
      say("사진을 읽고 있습니다.");
      const mine = (turn += 1);  // 읽는 사이에 다른 사진을 고르면 나중 것을 씁니다.
      const opened = await picture.read(file).catch(() => null);
      if (mine !== turn) return;
      if (!opened) say(`‘${file.name}’ 파일은 사진으로 읽을 수 없습니다. JPEG나 PNG 사진을 골라 주십시오.`);
      else if (Math.min(opened.height, opened.width) < 3) say("창을 놓으려면 사진의 높이와 너비가 3픽셀 이상이어야 합니다.");
      else open({ ...opened, name: "내 사진" }, name);
    }

    function begin() {
      [own, turn] = [null, turn + 1];
      const asked = host.getAttribute("kernel");
      open(camera, Object.hasOwn(ABOUT, asked) && asked !== OWN ? asked : "SOBEL_X");
    }

    const arrow = (text, label, ...by) => button(text, () => step(...by), { "aria-label": label });
    const moves = html("div", { class: "widget-row filters-moves" },
      arrow("◀", "왼쪽으로 한 칸", 0, -1), arrow("▲", "위로 한 칸", -1, 0),
      arrow("▼", "아래로 한 칸", 1, 0), arrow("▶", "오른쪽으로 한 칸", 0, 1),
      button("반응이 가장 큰 곳", () => go(...strongest())));
    stage.append(choices, html("div", { class: "filters-pictures" }, input.figure, result.figure), meaning, moves, sums.field);
    stage.before(html("p", { class: "widget-hint" },
      "먼저 다른 커널을 골라 보십시오. 두 그림 가운데 하나를 누르거나 끌면 그 자리의 계산이 아래에 나옵니다."));
    controls.append(
      html("div", { class: "widget-row" },
        picture.chooser("내 사진 고르기", host, take), button("처음으로", begin),
        html("span", { class: "filters-private" }, "사진은 이 브라우저 밖으로 나가지 않습니다.")),
      html("p", { class: "widget-hint" },
        "커널의 수는 고쳐 적을 수 있습니다. 내 사진은 끌어다 놓거나 붙여 넣어도 됩니다. "
        + "사진에서는 0(검정)부터 255(흰색)까지의 밝기만 씁니다. 본문에서는 이 값을 255로 나누어 씁니다."));
    begin();
  });
})(globalThis.cnnCourse);
