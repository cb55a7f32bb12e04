// 내용이 넓어 옆으로 미는 상자: 넘칠 때에만 키보드로 고르고 화살표 키로 밀 수 있게 합니다.
(function () {
  "use strict";
  const kinds = {
    ".cell_output pre": "출력", pre: "코드", "div.math": "수식",
    ".pst-scrollable-table-container": "표", ".bd-article p:has(math)": "긴 수식이 있는 문단",
  };
  const kindOf = (box) => Object.keys(kinds).find((kind) => box.matches(kind));
  // 아직 그리지 않은 것(drawing.js)은 재려면 먼저 배치해야 하므로, 그것을 그린 다음 잽니다.
  const isDrawn = (box) => box.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;

  function update(part) {
    const boxes = Array.from(part.querySelectorAll(Object.keys(kinds).join()));
    if (kindOf(part)) boxes.push(part);
    tell(boxes.filter(isDrawn));
  }

  function tell(boxes) {
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

  // 페이지가 멈칫하지 않도록 브라우저가 한가할 때마다 한 부분씩 잽니다.
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
  let round = 0;
  function measure() {
    const mine = ++round;
    for (const part of document.querySelectorAll(".bd-article > :not(section), .bd-article > section > *")) {
      idle(() => { if (mine === round) update(part); });
    }
  }
  addEventListener("resize", measure);
  addEventListener("load", measure);
  document.fonts?.ready.then(measure);  // 수식은 글꼴이 오면 넓어집니다.
  document.addEventListener("toggle", measure, true);  // 접어 둔 것을 펼치면
  document.addEventListener("drawn", ({ target }) => update(target));
})();
