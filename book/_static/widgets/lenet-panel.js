// 그림에 딸린 것: 옮기고 돌리는 슬라이더, 답의 표.
(function (course) {
  "use strict";
  const { html, shown, lenet } = course;

  // 이름표가 붙은 슬라이더. 고른 값이 옆에 나옵니다.
  function slider(label, unit, limit, step, onchange) {
    const input = html("input", { type: "range", min: -limit, max: limit, step, value: 0 });
    const output = html("output", { "aria-hidden": true });
    const set = (n) => {
      input.value = n;
      output.textContent = shown(Number(input.value)) + unit;
      input.setAttribute("aria-valuetext", output.textContent);
    };
    input.addEventListener("input", () => {
      set(input.value);
      onchange(Number(input.value));
    });
    set(0);
    return { field: html("label", { class: "lenet-slider" }, html("span", {}, label), input, output), set };
  }

  // 답의 표: 숫자마다 확률의 막대와 수, output의 값.
  function answers() {
    const rows = Array.from({ length: 10 }, (_, digit) => {
      const [bar, p, logit] = [html("span", { class: "lenet-bar" }), html("span"), html("td")];
      const row = html("tr", {}, html("th", { scope: "row" }, String(digit)), html("td", {}, bar, p), logit);
      return { row, bar, p, logit };
    });
    const head = ["숫자", "확률", "output"].map((text) => html("th", { scope: "col" }, text));
    const table = html("table", { class: "lenet-answers" }, html("caption", {}, "③ 신경망의 답"),
      html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...rows.map(({ row }) => row)));
    // 글이 바뀌지 않은 칸은 건드리지 않습니다. 그리는 동안 다시 배치할 것이 줄어듭니다.
    const write = (place, text) => { if (place.textContent !== text) place.textContent = text; };
    const show = (logits) => {
      const probabilities = lenet.softmax(logits);
      const { digit: best } = lenet.best(logits);
      rows.forEach(({ row, bar, p, logit }, digit) => {
        bar.style.transform = `scaleX(${probabilities[digit].toFixed(3)})`;
        write(p, lenet.percent(probabilities[digit]));
        write(logit, logits[digit].toFixed(1).replace("-", "−"));
        row.classList.toggle("lenet-answer", digit === best);
      });
    };
    return { table, show };
  }

  Object.assign(lenet, { slider, answers });
})(globalThis.cnnCourse);
