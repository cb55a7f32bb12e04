// 내용이 넓어 옆으로 미는 상자: 넘칠 때에만 키보드로 고르고 화살표 키로 밀 수 있게 합니다.
(function () {
  "use strict";
  const kinds = {
    ".cell_output pre": "출력", pre: "코드", "div.math": "수식",
    ".pst-scrollable-table-container": "표", ".bd-article p:has(math)": "긴 수식이 있는 문단",
  };
  const kindOf = (box) => Object.keys(kinds).find((kind) => box.matches(kind));

  function update(boxes) {
    const wide = boxes.map((box) => box.scrollWidth > box.clientWidth + 1);
    boxes.forEach((box, place) => {
      if (wide[place] === box.hasAttribute("tabindex")) return;
      if (wide[place]) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", `${kinds[kindOf(box)]}, 옆으로 밀어 봅니다`);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
      }
    });
  }

  // 재려면 화면에서 먼 절도 배치해야 하므로, 브라우저가 한가할 때마다 한 덩이씩 잽니다.
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
  let parts = [];
  function next() {
    const part = parts.shift();
    if (!part) return;
    const boxes = Array.from(part.querySelectorAll(Object.keys(kinds).join()));
    update(kindOf(part) ? [part, ...boxes] : boxes);
    idle(next);
  }
  function measure() {
    const working = parts.length > 0;
    parts = Array.from(document.querySelectorAll(".bd-article > :not(section), .bd-article > section > *"));
    if (!working) idle(next);
  }

  addEventListener("resize", measure);
  addEventListener("load", measure);
  document.addEventListener("toggle", measure, true);  // 접어 둔 것을 펼치면
})();
