// <cnn-convolution image="0 1 2; 3 4 5; 6 7 8" kernel="0 1; 2 3">: 창을 밀며 곱하고 더합니다.
(function (course) {
  "use strict";
  const { html, shown, bracketed, button, stepper, toggle, player, ops } = course;
  const matrix = (text) => text.split(";").map((row) => row.trim().split(/\s+/).map(Number));

  course.define("convolution", "움직여 보기: 합성곱", ({ host, stage, controls, say }) => {
    const begun = () => [matrix(host.getAttribute("image")), matrix(host.getAttribute("kernel")), false];
    let [image, kernel, flipped] = begun();
    let known, place;

    // 크기를 바꾸면 남는 자리의 수는 그대로 두고 새 칸에는 0을 넣습니다.
    const resized = (old, size) => ops.filled(size, size, (i, j) => (old[i] || [])[j] || 0);
    const used = () => (flipped ? ops.flip(kernel) : kernel);

    let show;
    function draw() {
      playing.stop();
      const output = ops.correlate2d(image, used());
      known = output.map((row) => row.map(() => null));
      const kernelName = flipped ? "뒤집은 커널" : "커널";
      const left = course.editable("입력", "image", image, () => refresh());
      const middle = course.editable(kernelName, "kernel", used().map((row) => [...row]), (u, v, value) => {
        const [h, w] = [kernel.length - 1, kernel[0].length - 1];
        if (flipped) kernel[h - u][w - v] = value;
        else kernel[u][v] = value;
        refresh();
      });
      const right = course.pickable("출력", "output", known, go);
      const markWindow = course.windowOn(left, kernel.length, kernel[0].length, go);
      const sign = (text) => html("span", { class: "widget-sign", "aria-hidden": true }, text);
      stage.replaceChildren(left, sign("×"), middle, sign("→"), right.grid);
      show = () => {
        right.show(place);
        markWindow(...place);
      };
      imageSize.set(image.length);
      kernelSize.set(kernel.length);
      flipping.querySelector("input").checked = flipped;
      go(0, 0);
    }

    // 수를 고치면 아는 칸을 모두 다시 계산합니다.
    function refresh() {
      const output = ops.correlate2d(image, used());
      known.forEach((row, i) => row.forEach((value, j) => {
        if (value !== null) row[j] = output[i][j];
      }));
      go(...place);
    }

    function go(i, j) {
      place = [i, j];
      const multiplied = ops.products(image, used(), i, j);
      const terms = multiplied.flatMap((row, u) => row.map((_, v) =>
        `${bracketed(image[i + u][j + v])}×${bracketed(used()[u][v])}`));
      known[i][j] = multiplied.flat().reduce((total, value) => total + value, 0);
      show();
      say(`출력 ${i}행 ${j}열: ${terms.join(" + ")} = ${shown(known[i][j])}`);
    }

    // 다음 자리로. 마지막 자리에서는 나아가지 않습니다.
    function step(by) {
      const width = known[0].length;
      const next = place[0] * width + place[1] + by;
      if (next < 0 || next >= known.length * width) return false;
      go(Math.floor(next / width), next % width);
      return true;
    }

    const playing = player(() => step(1));
    const byHand = (by) => () => { playing.stop(); step(by); };
    const imageSize = stepper("입력의 크기", {
      value: 3, min: () => kernel.length, max: 6,
      onchange: (size) => { image = resized(image, size); draw(); },
    });
    const kernelSize = stepper("커널의 크기", {
      value: 2, min: 1, max: () => Math.min(3, image.length),
      onchange: (size) => { kernel = resized(kernel, size); draw(); },
    });
    const flipping = toggle("커널 뒤집기(수학의 합성곱)", false, (on) => { flipped = on; draw(); });
    controls.append(
      html("div", { class: "widget-row" }, button("◀ 이전", byHand(-1)), button("다음 ▶", byHand(1)),
        playing.play, button("처음으로", () => { [image, kernel, flipped] = begun(); draw(); })),
      html("div", { class: "widget-row" }, imageSize.field, kernelSize.field, flipping),
      html("p", { class: "widget-hint" }, "입력 위의 창을 끌거나 출력의 칸을 고르면 창이 옮겨 갑니다. 입력과 커널의 수는 고쳐 적을 수 있습니다."));
    draw();
  });
})(globalThis.cnnCourse);
