// 코드의 복사 단추. 터미널의 명령은 앞의 $와 출력을 빼고 복사합니다.
(function () {
  "use strict";
  const names = { copy: "코드 복사", copied: "복사했습니다", failed: "복사하지 못했습니다" };
  const icon = (path) => `<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><path d="${path}"/></svg>`;
  const icons = {
    copy: icon("M9 9h11v11H9zM5 15H4V4h11v1"),
    copied: icon("M4.5 12.5l5 5L20 7"),
    failed: icon("M6 6l12 12M18 6L6 18"),
  };

  function codeOf(box) {
    const code = box.querySelector("pre").cloneNode(true);
    const prompted = code.querySelector(".gp");
    for (const part of code.querySelectorAll(prompted ? ".linenos, .gp, .go" : ".linenos")) part.remove();
    return code.textContent.trim().replace(/\n{2,}(?=\S)/g, prompted ? "\n" : "$&") + "\n";
  }

  // 파일로 연 페이지나 https가 아닌 주소에서는 클립보드를 바로 쓰지 못할 수 있습니다.
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  }

  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");

  function addButton(box) {
    const button = document.createElement("button");
    let timer;
    function show(state) {
      button.innerHTML = icons[state];
      button.title = names[state];
      button.dataset.state = state;
    }
    button.type = "button";
    button.className = "copy-button";
    button.setAttribute("aria-label", names.copy);
    button.addEventListener("click", async () => {
      const state = (await write(codeOf(box))) ? "copied" : "failed";
      button.focus();
      show(state);
      status.textContent = `${names[state]}.`;
      clearTimeout(timer);
      timer = setTimeout(() => { show("copy"); status.textContent = ""; }, 2000);
    });
    show("copy");
    box.append(button);
  }

  const boxes = document.querySelectorAll("div.highlight:not(.cell_output *):has(pre)");
  for (const box of boxes) addButton(box);
  if (boxes.length) document.body.append(status);
})();
