// 움직이는 그림이 함께 쓰는 틀: 요소를 만드는 함수, 단추와 숫자 칸, 바뀐 것을 알리는 줄.
(function (course) {
  "use strict";

  // 속성을 갖춘 요소를 만듭니다. on…은 처리하는 함수, false와 null은 없는 속성입니다.
  function make(document, namespace) {
    return (tag, attributes = {}, ...children) => {
      const element = namespace ? document.createElementNS(namespace, tag) : document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
      }
      element.append(...children);
      return element;
    };
  }
  const html = make(document);
  const svg = make(document, "http://www.w3.org/2000/svg");

  // 소수는 둘째 자리까지, 음수에는 수식의 빼기표를 씁니다.
  const shown = (value) => String(Number(value.toFixed(2))).replace("-", "−");
  const bracketed = (value) => (value < 0 ? `(${shown(value)})` : shown(value));

  // 입력한 글을 수로. 수가 아니면 null입니다.
  function parsed(text) {
    const value = Number(text.trim().replace("−", "-"));
    return text.trim() === "" || !Number.isFinite(value) ? null : value;
  }

  // 쓸 수 없게 된 단추도 초점을 잃지 않도록 disabled 대신 aria-disabled로 알립니다(usable).
  const button = (label, onclick, attributes = {}) => html("button", {
    type: "button", class: "widget-button", ...attributes,
    onclick: ({ currentTarget }) => { if (!currentTarget.matches("[aria-disabled=true]")) onclick(); },
  }, label);
  const usable = (element, now) => element.setAttribute("aria-disabled", !now);

  // 이름표가 붙은 숫자 칸: 키보드로 적거나 −, + 단추로 바꿉니다. 밖에서는 set으로 고칩니다.
  function stepper(label, { value, min, max, onchange }) {
    [min, max] = [min, max].map((limit) => (typeof limit === "function" ? limit : () => limit));
    const input = html("input", { type: "number", inputmode: "numeric" });
    const limited = (n) => Math.min(Math.max(Math.round(n), min()), max());
    const step = (by) => () => change(Number(input.value) + by);
    const less = button("−", step(-1), { "aria-label": `${label} 줄이기` });
    const more = button("+", step(1), { "aria-label": `${label} 늘리기` });
    function set(n) {
      input.value = value = limited(n);  // 비우거나 글을 적으면 이 값으로 되돌립니다.
      [input.min, input.max] = [min(), max()];
      usable(less, value > min());
      usable(more, value < max());
    }
    function change(n) {
      set(Number.isFinite(n) ? n : value);
      // n은 적은 그대로의 값이고(수가 아니면 NaN), 마지막은 그것을 쓸 수 없었을 때 알리는 말입니다.
      onchange(value, n, n === value ? "" : `${label}: ${min()}부터 ${max()}까지의 정수만 적을 수 있습니다. `);
    }
    input.addEventListener("change", () => change(input.value === "" ? NaN : Number(input.value)));
    set(value);
    const field = html("div", { class: "widget-stepper" },
      html("label", {}, html("span", {}, label), input), less, more);
    return { field, set };
  }

  // 여럿 가운데 하나: options는 {값: 이름}.
  let groups = 0;
  function choice(label, options, value, onchange) {
    const name = `widget-choice-${(groups += 1)}`;
    return html("fieldset", { class: "widget-choice" }, html("legend", {}, label),
      ...Object.entries(options).map(([key, text]) => html("label", {},
        html("input", { type: "radio", name, value: key, checked: key === value, onchange: () => onchange(key) }),
        html("span", {}, text))));
  }

  const toggle = (label, checked, onchange) => html("label", { class: "widget-toggle" },
    html("input", { type: "checkbox", checked, onchange: (event) => onchange(event.target.checked) }),
    html("span", {}, label));

  // 한 칸씩 나아가는 단추. step은 나아갔으면 true를 돌려주고, 끝이면 멈춥니다. 끝에서 다시 누르면 begin부터 합니다.
  function player(step, begin) {
    let timer = null;
    const play = button("▶ 재생", () => (timer ? stop() : start()));
    function start() {
      begin();
      play.textContent = "❚❚ 멈춤";
      timer = setInterval(() => play.isConnected && step() || stop(), 900);
    }
    function stop() {
      clearInterval(timer);
      timer = null;
      play.textContent = "▶ 재생";
    }
    return { play, stop };
  }

  // 새 요소 cnn-<name>을 정합니다. build는 틀을 받아 그림을 그립니다.
  function define(name, title, build) {
    customElements.define(`cnn-${name}`, class extends HTMLElement {
      connectedCallback() {
        if (this.querySelector(":scope > .widget")) return;
        const stage = html("div", { class: "widget-stage" });
        const controls = html("div", { class: "widget-controls" });
        const said = html("p", { class: "widget-said", role: "status" });
        const heading = html("p", { class: "widget-title", id: `widget-title-${(groups += 1)}` }, title);
        this.replaceChildren(html("div", { class: "widget", role: "group", "aria-labelledby": heading.id },
          heading, stage, said, controls));
        const say = (text) => { if (said.textContent !== text) said.textContent = text; };
        build({ host: this, stage, controls, say });
      }
    });
  }

  Object.assign(course, {
    html, svg, shown, bracketed, parsed, button, usable, stepper, choice, toggle, player, define,
  });
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
