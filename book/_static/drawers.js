// 두 차례(책의 차례와 이 페이지의 차례)를 단추로 여닫습니다. 좁은 화면에서는 본문 위로 나옵니다.
(function () {
  "use strict";
  const sides = [
    { box: "pst-primary-sidebar-checkbox", drawer: ".bd-sidebar-primary", wide: "(min-width: 992px)" },
    { box: "pst-secondary-sidebar-checkbox", drawer: ".bd-sidebar-secondary", wide: "(min-width: 1200px)" },
  ];

  for (const side of sides) {
    const drawer = document.querySelector(side.drawer);
    const button = document.querySelector(`[data-toggles="${side.box}"]`);
    if (!drawer || !button) continue;
    const box = document.getElementById(side.box);
    const wide = matchMedia(side.wide);
    const over = () => box.checked && !wide.matches;  // 본문 위로 나와 있습니다.
    // 왼쪽 차례는 넓은 화면에서는 열려 있다가, 상자를 고르면 닫힙니다.
    const tell = () => button.setAttribute("aria-expanded", box.checked !== wide.matches);

    function toggle() {
      box.checked = !box.checked;
      tell();
      if (over()) (drawer.querySelector("a.current, a.active") || drawer.querySelector("a")).focus();
    }

    function close(focused) {
      if (!over()) return;
      box.checked = false;
      tell();
      if (focused) button.focus();
    }

    button.addEventListener("click", toggle);
    box.addEventListener("change", tell);  // 본문을 누르면 닫힙니다.
    wide.addEventListener("change", tell);
    drawer.addEventListener("click", (event) => { if (event.target.closest("a[href*='#']")) close(); });
    drawer.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !drawer.contains(event.relatedTarget)) close();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(true); });
    tell();
  }
})();
