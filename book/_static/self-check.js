// 스스로 점검: 답을 고르면 그 답의 풀이를 보입니다. 고른 답은 이 브라우저에만 둡니다.
(function () {
  "use strict";
  const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 50));
  const verdicts = { right: "맞습니다.", wrong: "틀렸습니다." };
  const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  const icons = { right: icon("M4.5 12.5l5 5L20 7"), wrong: icon("M6 6l12 12M18 6L6 18") };

  // 저장소를 끈 브라우저에서는 기억하지 못할 뿐, 나머지는 그대로 됩니다.
  function stored(name) {
    try {
      const { answers, right, total } = JSON.parse(localStorage.getItem(`self-check:${name}`));
      return { answers: Object(answers), right: Number(right), total: Number(total) };
    } catch (error) {
      return { answers: {}, right: 0, total: 0 };
    }
  }

  function store(name, result) {
    try {
      localStorage.setItem(`self-check:${name}`, JSON.stringify(result));  // 저장되는지도 알아봅니다.
      if (!Object.keys(result.answers).length) localStorage.removeItem(`self-check:${name}`);
      return true;
    } catch (error) {
      return false;
    }
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  // 선택지 하나: 라디오 단추와 이름표, 그 아래의 풀이.
  function makeChoice(text, explanation, id, verdict) {
    const input = make("input", { type: "radio", name: id.replace(/-\d+$/, "") });
    const label = make("label", {}, input, make("span", {}, ...text.firstElementChild.childNodes));
    // 브라우저는 이름표가 수식뿐이면 라디오 단추에 이름을 붙이지 못합니다.
    if (label.querySelector("math")) input.setAttribute("aria-label", label.textContent);
    const first = explanation.firstElementChild;
    first.querySelector(".self-check-choice").remove();
    if (verdict === "wrong") first.prepend(make("strong", { textContent: verdicts.wrong }), " ");
    const why = make("div", { id, className: "self-check-why", hidden: true },
      make("span", { className: "self-check-icon", innerHTML: icons[verdict] }),
      make("div", {}, ...explanation.childNodes));
    const row = make("div", { className: `self-check-row self-check-${verdict}` }, label, why);
    return { row, input, why };
  }

  // 문제 하나를 답할 수 있게 바꾸고, 답을 보이는 함수를 돌려줍니다.
  function makeQuestion(box, number, answered) {
    const [list, details] = [box.querySelector(":scope > ol"), box.querySelector(":scope > details")];
    const explanations = details.querySelector("ol").children;
    const id = `self-check-${number}`;
    const choices = Array.from(list.children, (text, place) => makeChoice(
      text, explanations[place], `${id}-${place}`,
      place === Number(box.dataset.right) ? "right" : "wrong"));
    list.remove();
    details.remove();
    const legend = make("legend", {}, ...box.firstElementChild.childNodes);
    box.firstElementChild.remove();
    const status = make("p", { className: "visually-hidden" });
    status.setAttribute("role", "status");
    const hint = make("p", { id: `${id}-hint`, className: "self-check-hint",
      textContent: "화살표 키로 옮기고 스페이스 바나 Enter 키로 답합니다." });
    const others = make("button", { type: "button" });
    const again = make("button", { type: "button", textContent: "다시 풀기" });
    const tools = make("div", { className: "self-check-tools" }, others, again);
    const fieldset = make("fieldset", {}, legend, ...box.childNodes,
      ...choices.map((choice) => choice.row), hint, tools, status);
    fieldset.setAttribute("aria-describedby", hint.id);
    box.append(fieldset);

    let current, all, moving;
    function show(chosen, open = false) {
      current = Number.isInteger(chosen) && choices[chosen] ? chosen : undefined;
      all = open && current !== undefined;
      choices.forEach(({ row, input, why }, place) => {
        input.checked = place === current;
        row.classList.toggle("self-check-chosen", place === current);
        why.hidden = !(all || place === current);
        // 감춘 풀이라도 이어 두면 화면 낭독기가 읽으므로, 펼친 동안에만 잇습니다.
        input.setAttribute("aria-describedby", why.hidden ? "" : why.id);
      });
      tools.hidden = current === undefined;
      others.setAttribute("aria-expanded", all);
      others.textContent = all ? "다른 답의 풀이 접기" : "다른 답의 풀이 펼치기";
    }

    function answer(chosen) {
      show(chosen, all);
      status.textContent = choices[chosen].why.textContent;
      answered(chosen);
    }

    choices.forEach(({ input }, place) => {
      // 화살표 키는 라디오 단추를 옮기면서 click도 일으킵니다. 옮기는 것은 답한 것이 아닙니다.
      input.addEventListener("keydown", (event) => {
        moving = event.key.startsWith("Arrow");
        if (event.key === "Enter" || event.key === " ") answer(place);
      });
      input.addEventListener("keyup", () => { moving = false; });
      input.addEventListener("click", () => { if (!moving) answer(place); });
    });
    others.addEventListener("click", () => show(current, !all));
    again.addEventListener("click", () => {
      show();
      status.textContent = "답을 지웠습니다.";
      answered();
      choices[0].input.focus();
    });
    return show;
  }

  function makeSelfCheck(box) {
    const name = box.dataset.name;
    const questions = Array.from(box.querySelectorAll(".self-check-question"));
    const { answers } = stored(name);
    function keep() {
      const keys = questions.map((question) => question.dataset.key);
      const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)));
      const right = questions.filter((q) => kept[q.dataset.key] === Number(q.dataset.right)).length;
      return store(name, { answers: kept, right, total: questions.length });
    }
    // 한꺼번에 만들면 페이지가 멈칫하므로, 브라우저가 한가할 때마다 한 문제씩 만듭니다.
    questions.forEach((question, index) => idle(() => {
      const show = makeQuestion(question, `${name}-${index + 1}`, (chosen) => {
        answers[question.dataset.key] = chosen;
        if (chosen === undefined) delete answers[question.dataset.key];
        keep();
      });
      show(answers[question.dataset.key]);
    }));
    box.prepend(make("p", { className: "self-check-note", textContent: keep()
      ? "고른 답은 이 브라우저에만 저장하며 어디에도 보내지 않습니다."
      : "이 브라우저는 저장을 막아 두어, 고른 답이 이 페이지를 닫으면 사라집니다." }));
  }

  // 첫 페이지: 장의 이름 옆에 맞힌 문제의 수를 적습니다.
  function showProgress() {
    if (!/\/(index\.html)?$/.test(location.pathname)) return;
    for (const old of document.querySelectorAll(".self-check-count")) old.remove();
    for (const link of document.querySelectorAll(".bd-article li a[href$='.html']")) {
      const { right, total } = stored(link.pathname.match(/([^/]*)\.html$/)[1]);
      if (total > 0) link.after(" ", make("span", { className: "self-check-count",
        textContent: `스스로 점검 ${right}/${total}` }));
    }
  }

  for (const box of document.querySelectorAll(".self-check")) makeSelfCheck(box);
  addEventListener("pageshow", showProgress);
  addEventListener("storage", showProgress);
})();
