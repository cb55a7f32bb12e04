// <cnn-convolution image="0 1 2; 3 4 5; 6 7 8" kernel="0 1; 2 3">: 창을 밀며 곱하고 더합니다.
(function (course) {
  "use strict";
  const { html, shown, bracketed, button, stepper, toggle, player, ops } = course;
  const matrix = (text) => text.split(";").map((row) => row.trim().split(/\s+/).map(Number));
  const isSquare = (values) => values.length === values[0].length;
  const HINT = "출력의 빈칸에 올 수를 먼저 말해 보고 ‘다음’을 눌러 맞추어 보십시오. "
    + "입력 위의 창을 끌거나 출력의 칸을 골라도 되고, 입력과 커널의 수는 고쳐 적을 수 있습니다.";

  course.define("convolution", "움직여 보기: 합성곱", ({ host, stage, controls, say }) => {
    const begun = () => [matrix(host.getAttribute("image")), matrix(host.getAttribute("kernel")), false];
    let [image, kernel, flipped] = begun();
    let output, known, place, show;

    // 크기를 바꾸면 남는 자리의 수는 그대로 둡니다. 새 칸에는 fill이 정하는 수를 넣습니다.
    const resized = (old, size, fill) => ops.filled(size, size, (i, j) => (old[i] || [])[j] ?? fill(i, j));
    const used = () => (flipped ? ops.flip(kernel) : kernel);

    // note는 무엇이 바뀌었는지 알리는 말입니다.
    function draw(note) {
      playing.stop();
      output = ops.correlate2d(image, used());
      known = output.map((row) => row.map(() => null));
      const left = course.editable("입력", "image", image, (i, j, value, why) => refresh(why));
      const middle = course.editable(flipped ? "뒤집은 커널" : "커널", "kernel", used().map((row) => [...row]), (u, v, value, why) => {
        const [h, w] = [kernel.length - 1, kernel[0].length - 1];
        if (flipped) kernel[h - u][w - v] = value;
        else kernel[u][v] = value;
        refresh(why);
      });
      const right = course.pickable("출력", "output", known, go);
      const markWindow = course.windowOn(left, kernel.length, kernel[0].length, go);
      // 좁은 화면에서 줄이 바뀌어도 ×와 →는 뒤의 격자와 함께 있습니다.
      const after = (sign, grid) => html("div", { class: "widget-signed" },
        html("span", { class: "widget-sign", "aria-hidden": true }, sign), grid);
      stage.replaceChildren(left, after("×", middle), after("→", right.grid));
      show = () => {
        right.show(place);
        markWindow(...place);
      };
      imageSize.set(image.length);
      kernelSize.set(kernel.length);
      flipping.querySelector("input").checked = flipped;
      go(0, 0, note);
    }

    // 수를 고치면 아는 칸을 모두 다시 계산합니다.
    function refresh(note) {
      output = ops.correlate2d(image, used());
      known.forEach((row, i) => row.forEach((value, j) => {
        if (value !== null) row[j] = output[i][j];
      }));
      go(...place, note);
    }

    function go(i, j, note = "") {
      place = [i, j];
      known[i][j] = output[i][j];
      show();
      const terms = used().flatMap((row, u) => row.map((weight, v) =>
        `${bracketed(image[i + u][j + v])}×${bracketed(weight)}`));
      say(`${note}출력 ${i}행 ${j}열: ${terms.join(" + ")} = ${shown(output[i][j])}`);
    }

    // 다음 자리로. 마지막 자리에서는 나아가지 않습니다.
    function step(by) {
      const width = known[0].length;
      const next = place[0] * width + place[1] + by;
      if (next < 0 || next >= known.length * width) return false;
      go(Math.floor(next / width), next % width);
      return true;
    }

    const atEnd = () => place[0] === known.length - 1 && place[1] === known[0].length - 1;
    const playing = player(() => step(1), () => { if (atEnd()) draw(); });
    const byHand = (by) => () => { playing.stop(); step(by); };
    const imageSize = stepper("입력의 크기", {
      value: 3, min: () => kernel.length, max: 6,
      onchange: (size, typed, note) => { image = resized(image, size, (i, j) => (3 * i + j) % 10); draw(note); },
    });
    const kernelSize = stepper("커널의 크기", {
      value: 2, min: 1, max: () => Math.min(3, image.length),
      onchange: (size, typed, note) => { kernel = resized(kernel, size, () => 0); draw(note); },
    });
    const flipping = toggle("커널 뒤집기(수학의 합성곱)", false, (on) => {
      flipped = on;
      draw(on ? "커널을 위아래로, 또 좌우로 뒤집었습니다. " : "커널을 되돌렸습니다. ");
    });
    const sizes = isSquare(image) && isSquare(kernel) ? [imageSize.field, kernelSize.field] : [];
    stage.before(html("p", { class: "widget-hint" }, HINT));
    controls.append(
      html("div", { class: "widget-row" }, button("◀ 이전", byHand(-1)), button("다음 ▶", byHand(1)),
        playing.play, button("처음으로", () => { [image, kernel, flipped] = begun(); draw(); })),
      html("div", { class: "widget-row" }, ...sizes, flipping));
    draw();
  });
})(globalThis.cnnCourse);
