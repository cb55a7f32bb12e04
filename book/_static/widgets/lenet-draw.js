// 값마다 점 하나를 찍는 캔버스와, 그것으로 만든 손글씨를 그리는 종이.
(function (course) {
  "use strict";
  const { html, svg, lenet } = course;
  const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  const rect = (name, top, left, height, width = height) =>
    svg("rect", { class: name, x: left, y: top, width, height });

  // 캔버스 위에 겹친 SVG에는 창을 표시합니다(단위는 캔버스의 점).
  function pixels(height, width, attributes) {
    const canvas = html("canvas", { height, width, ...attributes });
    const marks = svg("g");
    const over = svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": true }, marks);
    const context = canvas.getContext("2d");
    const data = context.createImageData(width, height);
    return {
      canvas, field: html("div", { class: "lenet-pixels" }, canvas, over),
      dots: new Uint32Array(data.data.buffer),  // 점마다 한 수: 차례로 불투명도, 파랑, 초록, 빨강의 바이트
      show: () => context.putImageData(data, 0, 0),
      // 화면의 자리를 캔버스의 자리로.
      at(event) {
        const box = canvas.getBoundingClientRect();
        return [((event.clientY - box.top) / box.height) * height, ((event.clientX - box.left) / box.width) * width];
      },
      clear: () => marks.firstChild && marks.replaceChildren(),
      mark: (...box) => marks.append(rect(...box)),
      frame: (...box) => over.prepend(rect(...box)),  // clear로 지워지지 않는 테두리
    };
  }

  // 검은 바탕에 흰 글씨. 책의 입력 그림과 같습니다.
  function showGrey(view, values) {
    for (let at = 0; at < values.length; at += 1) view.dots[at] = 0xff000000 + Math.round(255 * values[at]) * 0x010101;
    view.show();
  }

  // 28×28 종이: 마우스, 손가락, 펜으로 긋습니다. 키보드로는 화살표 키로 펜을 옮기고 스페이스 바로 내리거나 듭니다.
  // onbegin()은 획을 긋기 전에, onchange()는 그림이 바뀔 때마다, onpen([i, j], down)은 키보드로 펜을 움직일 때 부릅니다.
  function paper({ onbegin, onchange, onpen, erasing }) {
    const values = new Float64Array(28 * 28);
    const view = pixels(28, 28, {
      tabindex: 0, role: "application", "aria-roledescription": "그림판",
      "aria-label": "숫자를 그리는 종이. 화살표 키로 펜을 옮기고 스페이스 바로 펜을 내리거나 듭니다.",
    });
    const { canvas } = view;
    let held = null;   // 끌고 있는 포인터
    let pen = [14, 14];
    let down = false;  // 키보드로 내린 펜

    function line(from, to, begins) {
      if (begins) onbegin();
      lenet.stroke(values, from, to, erasing());
      showGrey(view, values);
      onchange();
    }
    const placed = (event) => view.at(event).map((n) => n - 0.5);
    const lift = () => { held = null; };
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || held) return;
      held = { id: event.pointerId, at: placed(event) };
      canvas.setPointerCapture(held.id);
      penUp();
      line(held.at, held.at, true);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!held || event.pointerId !== held.id) return;
      for (const each of event.getCoalescedEvents?.() ?? [event]) {
        const to = placed(each);
        line(held.at, to);
        held.at = to;
      }
    });
    for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(name, lift);

    function showPen() {
      view.clear();
      if (document.activeElement === canvas && canvas.matches(":focus-visible")) {
        view.mark(down ? "lenet-pen lenet-pen-down" : "lenet-pen", pen[0] - 1, pen[1] - 1, 3);
      }
    }
    function penUp() {
      down = false;
      showPen();
    }
    canvas.addEventListener("keydown", (event) => {
      const step = ARROWS[event.key];
      if (!step && event.key !== " ") return;
      event.preventDefault();
      const from = pen;
      if (step) pen = pen.map((n, axis) => Math.min(Math.max(n + step[axis], 0), 27));
      else if (!event.repeat) down = !down;
      showPen();
      if (down) line(from, pen, !step);
      onpen(pen, down);
    });
    canvas.addEventListener("focus", showPen);
    canvas.addEventListener("blur", penUp);
    return {
      values, field: view.field, canvas,
      set(image) {
        values.set(image);
        showGrey(view, values);
      },
    };
  }

  Object.assign(lenet, { ARROWS, pixels, showGrey, paper });
})(globalThis.cnnCourse);
