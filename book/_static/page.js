// 책의 틀: 밝기, 지금 읽는 절 표시.
(function () {
  "use strict";
  const root = document.documentElement;
  const modes = { auto: "기기 설정을 따름", light: "밝게", dark: "어둡게" };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  function setMode(mode) {
    const theme = mode === "dark" || (mode === "auto" && prefersDark.matches) ? "dark" : "light";
    root.dataset.mode = mode;
    if (root.dataset.theme !== theme) root.dataset.theme = theme;  // 같아도 적으면 모든 모양을 다시 셈합니다.
    try { localStorage.setItem("mode", mode); } catch (error) { /* 저장소를 끈 브라우저 */ }
    for (const button of document.querySelectorAll(".theme-button")) {
      button.title = `밝기: ${modes[mode]}`;
      button.setAttribute("aria-label", `밝기 바꾸기, 지금은 ${modes[mode]}`);
    }
  }

  function markCurrentSection() {
    const links = new Map();
    for (const link of document.querySelectorAll(".bd-toc-nav a[href^='#']")) {
      const section = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (section) links.set(section, link);
    }
    const visible = new Set();
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) visible[entry.isIntersecting ? "add" : "delete"](entry.target);
      const current = [...links.keys()].filter((section) => visible.has(section)).pop();
      if (!current) return;
      for (const [section, link] of links) link.classList.toggle("active", section === current);
    }, { rootMargin: "0px 0px -70% 0px" });
    links.forEach((link, section) => observer.observe(section));
  }

  document.addEventListener("DOMContentLoaded", () => {
    setMode(modes[root.dataset.mode] ? root.dataset.mode : "auto");
    prefersDark.addEventListener("change", () => setMode(root.dataset.mode));
    for (const button of document.querySelectorAll(".theme-button")) {
      const order = Object.keys(modes);
      button.addEventListener("click", () =>
        setMode(order[(order.indexOf(root.dataset.mode) + 1) % order.length]));
    }
    markCurrentSection();
  });

  // 종이는 희므로 어두운 화면도 밝게 찍습니다.
  addEventListener("beforeprint", () => { root.dataset.theme = "light"; });
  addEventListener("afterprint", () => setMode(root.dataset.mode));
})();
