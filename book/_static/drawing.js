// 긴 장을 여는 일이 길어지지 않도록, 화면에서 먼 절은 페이지가 열린 뒤 위에서부터 하나씩 그립니다.
(function () {
  "use strict";
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
  const sections = Array.from(document.querySelectorAll(".bd-article > section > section"));
  // 절의 높이를 정하는 글이 먼저이고, 높이를 미리 아는 코드는 나중입니다.
  const steps = [
    ...sections.map((section) => [section]),
    ...sections.map((section) => Array.from(section.querySelectorAll("div.highlight"))),
  ];

  function next() {
    const boxes = steps.shift();
    if (!boxes) return;
    for (const box of boxes) box.style.contentVisibility = "visible";
    requestAnimationFrame(() => idle(() => {
      for (const box of boxes) box.dispatchEvent(new Event("drawn", { bubbles: true }));
      next();
    }));
  }
  addEventListener("load", () => idle(next));
  // 다른 절로 건너뛰려면 그 사이의 절이 제 높이여야 하므로 남은 절을 모두 그립니다.
  addEventListener("hashchange", () => {
    if (steps.length <= sections.length) return;
    document.documentElement.dataset.drawing = "whole";
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  });
})();
