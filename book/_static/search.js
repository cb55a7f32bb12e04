// 찾기 창을 엽니다. 찾는 코드와 색인(search/, pagefind/)은 창을 처음 열 때에만 불러옵니다.
(function () {
  "use strict";
  const site = new URL("../", document.currentScript.src);
  // 파일로 연 페이지에서 브라우저는 모듈과 색인을 읽지 못합니다.
  const readable = location.protocol !== "file:";
  let dialog, box, style;

  function addStyle() {
    const link = Object.assign(document.createElement("link"), {
      rel: "stylesheet", href: new URL("_static/search.css", site).href,
    });
    document.head.append(link);
    return new Promise((done) => { link.onload = link.onerror = done; });
  }

  async function load(root) {
    await (style ??= addStyle());
    if (!readable) {
      root.innerHTML = `<p role="status" class="search-said">파일로 연 책에서는 찾기를 쓸 수 없습니다.
        저장소의 폴더에서 <code>make serve</code>를 실행하고 브라우저로
        <code>http://127.0.0.1:8000/</code>을 여십시오.</p>`;
      return { focus() {} };
    }
    return (await import(new URL("_static/search/box.js", site))).attach(root, site);
  }

  function makeDialog() {
    dialog = document.createElement("dialog");
    dialog.className = "search-dialog";
    dialog.setAttribute("aria-label", "이 책에서 찾기");
    dialog.innerHTML = `<button type="button" class="btn search-close" aria-label="찾기 닫기">닫기</button>
      <div class="search-box"></div>`;
    dialog.querySelector("button").addEventListener("click", () => dialog.close());
    // 창의 바깥이나 결과를 누르면 닫습니다. 같은 페이지의 다른 절로 갈 때에는 페이지가 바뀌지 않습니다.
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || (event.target.closest("a") && !event.ctrlKey && !event.metaKey)) dialog.close();
    });
    document.body.append(dialog);
    const root = dialog.querySelector(".search-box");
    box = load(root).catch(() => {
      root.innerHTML = `<p role="status" class="search-said">찾기를 불러오지 못했습니다.
        인터넷 연결을 확인하고 페이지를 새로 고치십시오.</p>`;
      return { focus() {} };
    });
  }

  async function open() {
    if (!dialog) makeDialog();
    const made = await box; // 스타일을 불러온 다음에 엽니다.
    if (!dialog.open) dialog.showModal();
    made.focus();
  }

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK") {
      event.preventDefault();
      open();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    // 테마의 찾기 창은 쓰지 않습니다.
    document.querySelector(".search-button__wrapper")?.remove();
    for (const button of document.querySelectorAll(".search-open")) {
      button.setAttribute("aria-haspopup", "dialog");
      button.addEventListener("click", open);
    }
    const page = document.querySelector(".search-page");
    if (page) load(page).then((made) => made.focus());
    if (readable && new URLSearchParams(location.search).has("mark")) {
      style ??= addStyle();
      // 한가할 때 만드는 스스로 점검의 문제가 먼저 줄을 섰으므로, 그 글까지 표시합니다.
      const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
      import(new URL("_static/search/marks.js", site)).then((module) => idle(() => module.markWords()));
    }
  });
})();
