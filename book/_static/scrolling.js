// 내용이 넓어 옆으로 미는 상자: 넘칠 때에만 키보드로 고르고 화살표 키로 밀 수 있게 합니다.
(function () {
  "use strict";
  const kinds = {
    ".cell_output pre": "출력", pre: "코드", "div.math": "수식",
    ".pst-scrollable-table-container": "표", ".bd-article p:has(math)": "긴 수식이 있는 문단",
  };
  const kindOf = (box) => Object.keys(kinds).find((kind) => box.matches(kind));
  // 화면에서 먼 절은 재려면 먼저 배치해야 하므로, 그 절을 그릴 때 잽니다.
  const isDrawn = (box) => box.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;

  function update() {
    const boxes = Array.from(document.querySelectorAll(Object.keys(kinds).join())).filter(isDrawn);
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

  let waiting;
  function soon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(update);
  }
  addEventListener("resize", soon);
  addEventListener("load", soon);
  document.addEventListener("toggle", soon, true);  // 접어 둔 것을 펼치면
  document.addEventListener("contentvisibilityautostatechange", soon, true);
})();
