// 창 하나의 계산: 창의 값 × 커널 = 곱. 커널이 하나이면 수를 고칠 수 있습니다.
(function (course) {
  "use strict";
  const { html, shown, ops } = course;

  // 고치지 않는 3×3의 수. 바뀐 칸만 적어, 끄는 동안 다시 배치할 것을 줄입니다.
  function numbers(kind, cellClass = "") {
    const cells = Array.from({ length: 9 }, () => html("td", { class: cellClass }));
    const caption = html("caption");
    const grid = html("table", { class: `widget-grid widget-${kind} picture-numbers` }, caption,
      html("tbody", {}, ...[0, 3, 6].map((from) => html("tr", {}, ...cells.slice(from, from + 3)))));
    const write = (place, text) => { if (place.textContent !== text) place.textContent = text; };
    const show = (text, values) => {
      write(caption, text);
      values.flat().forEach((value, at) => write(cells[at], shown(value)));
    };
    return { grid, show };
  }

  // onedit(커널)은 수를 고쳤을 때, onrefuse(까닭)은 되돌렸을 때 부릅니다.
  function sums(onedit, onrefuse) {
    const covered = numbers("image", "widget-window");
    const lines = html("div", { class: "filters-lines" });
    let kernels, products;

    // 칸을 새로 만들지 않으므로 키보드로 이어서 고칠 수 있습니다.
    function editor(kernel) {
      const values = kernel.map((row) => [...row]);
      return course.editable("커널", "kernel", values, (i, j, value, note) => {
        if (note) return onrefuse(note);
        kernels = [values];
        onedit(values);
      });
    }
    function fixed(kernel, name) {
      const { grid, show } = numbers("kernel");
      show(name, kernel);
      return grid;
    }

    const sign = (text) => html("span", { class: "widget-sign", "aria-hidden": true }, text);
    return {
      field: html("div", { class: "filters-sums" }, covered.grid, lines),
      use(used, names) {
        kernels = used;
        products = kernels.map(() => numbers("output"));
        const written = kernels.length === 1 ? [editor(kernels[0])] : kernels.map((kernel, k) => fixed(kernel, names[k]));
        lines.replaceChildren(...written.map((grid, k) => html("div", {}, sign("×"), grid, sign("="), products[k].grid)));
      },
      show(values, totals) {
        covered.show("창의 값", values);
        products.forEach(({ show }, k) => show(`곱, 합은 ${shown(totals[k])}`, ops.products(values, kernels[k], 0, 0)));
      },
    };
  }

  course.picture.sums = sums;
})(globalThis.cnnCourse);
