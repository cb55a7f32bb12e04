// 수를 줄 맞추어 늘어놓은 격자: 고칠 수 있는 것(입력, 커널)과 고를 수 있는 것(출력).
(function (course) {
  "use strict";
  const { html, shown, parsed } = course;

  // kind는 색을 정합니다: image, kernel, output. place(i, j)는 칸의 이름입니다.
  function table(caption, kind, values, cell) {
    return html("table", { class: `widget-grid widget-${kind}` },
      html("caption", {}, caption),
      html("tbody", {}, ...values.map((row, i) => html("tr", {}, ...row.map((value, j) => cell(value, i, j))))));
  }

  // 칸마다 수를 고치는 격자. onedit(i, j, value, note)를 부릅니다. 읽지 못한 글이면 note에 까닭을 적습니다.
  // light이면 input 대신 글 상자를 씁니다. 칸이 많을 때 배치하는 시간이 몇 분의 일로 줄어듭니다.
  const MOST = 999;
  function editable(caption, kind, values, onedit, light = false) {
    const alone = values.flat().length === 1;
    const grid = table(caption, kind, values, (value, i, j) => {
      const label = alone ? caption : `${caption} ${i}행 ${j}열`;
      const named = { inputmode: "text", "aria-label": label };  // 숫자 자판에는 빼기표가 없기도 합니다(아이폰).
      const box = light ? html("span", { contenteditable: "true", role: "textbox", ...named })
        : html("input", { type: "text", autocomplete: "off", ...named });
      const text = light ? "textContent" : "value";
      const write = () => {
        box[text] = shown(values[i][j]);
        box.style.setProperty("--letters", box[text].length);  // 긴 수는 칸에 들어가도록 작게 적습니다.
      };
      const select = () => (light ? getSelection().selectAllChildren(box) : box.select());
      function commit() {
        if (box[text] === shown(values[i][j])) return;
        const edited = parsed(box[text]);
        const read = edited !== null && Math.abs(edited) <= MOST;
        if (read) values[i][j] = edited;
        write();  // 읽지 못하면 앞의 값으로 되돌립니다.
        onedit(i, j, values[i][j], read ? "" : `−${MOST}부터 ${MOST}까지의 수만 적을 수 있어 되돌렸습니다. `);
      }
      write();
      box.addEventListener("focus", select);
      box.addEventListener(light ? "blur" : "change", commit);
      if (light) {
        box.addEventListener("click", select);
        box.addEventListener("keydown", (event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();  // 줄을 바꾸지 않고 고치기를 마칩니다.
          commit();
          select();
        });
      }
      return html("td", {}, box);
    });
    grid.setAttribute("role", "none");  // 머리글이 있는 표가 아니라 이름이 저마다 있는 글 상자들입니다.
    return grid;
  }

  // 칸 하나를 고르는 격자. 키보드로는 화살표 키로 옮겨 다니고 Enter 키나 스페이스 바로 고릅니다. values의 null은 아직 모르는 칸입니다.
  function pickable(caption, kind, values, onpick) {
    const cells = [];
    const grid = table(caption, kind, values, (value, i, j) => {
      const cell = html("td", { role: "gridcell", tabindex: -1, onclick: () => onpick(i, j) });
      (cells[i] = cells[i] || [])[j] = cell;
      return cell;
    });
    grid.setAttribute("role", "grid");
    grid.addEventListener("keydown", (event) => {
      const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      const i = cells.findIndex((row) => row.includes(event.target));
      if (i >= 0 && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        onpick(i, cells[i].indexOf(event.target));
      }
      if (!step || i < 0) return;
      event.preventDefault();
      const next = [i + step[0], cells[i].indexOf(event.target) + step[1]];
      const cell = (cells[next[0]] || [])[next[1]];
      if (!cell) return;
      onpick(...next);
      cell.focus();
    });
    // 값을 새로 적고 고른 칸을 나타냅니다. 같은 것을 다시 적어도 배치를 다시 하므로 바뀐 칸만 적습니다.
    const written = cells.map((row) => row.map(() => ""));
    function show(chosen) {
      cells.forEach((row, i) => row.forEach((cell, j) => {
        const value = values[i][j];
        const here = Boolean(chosen) && chosen[0] === i && chosen[1] === j;
        const tabIndex = here || (!chosen && i + j === 0) ? 0 : -1;
        const text = value === null ? "" : shown(value);
        const now = [text, here, tabIndex].join();
        if (written[i][j] === now) return;
        written[i][j] = now;
        cell.textContent = text;
        cell.setAttribute("aria-label", `${caption} ${i}행 ${j}열 ${text || "빈칸"}`);
        cell.setAttribute("aria-selected", here);
        cell.tabIndex = tabIndex;
      }));
    }
    return { grid, show };
  }

  // 격자 위의 창: 덮은 칸을 칠하고, 끌면 새 자리를 onmove(i, j)로 알립니다.
  function windowOn(grid, height, width, onmove) {
    const rows = [...grid.querySelectorAll("tr")].map((row) => [...row.children]);
    let grabbed = null;
    let place = [];
    const cellAt = (event) => {
      const box = rows[0][0].getBoundingClientRect();
      return [(event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width];
    };
    grid.tBodies[0].addEventListener("pointerdown", (event) => {
      if (event.button === 0) grabbed = { from: cellAt(event), place, id: event.pointerId, moved: false };
    });
    // 칸에 들어서며 고른 글자를 끄는 일이 되면 창을 끌지 못합니다.
    grid.tBodies[0].addEventListener("dragstart", (event) => event.preventDefault());
    grid.tBodies[0].addEventListener("pointermove", (event) => {
      if (!grabbed || event.pointerId !== grabbed.id) return;
      const [down, right] = cellAt(event).map((now, axis) => now - grabbed.from[axis]);
      if (!grabbed.moved && Math.hypot(down, right) < 0.25) return;  // 고치려고 누른 것일 수 있습니다.
      if (!grabbed.moved) document.activeElement.blur();
      grabbed.moved = true;
      grid.tBodies[0].setPointerCapture(grabbed.id);
      const limits = [rows.length - height, rows[0].length - width];
      const next = [down, right].map((by, axis) =>
        Math.min(Math.max(Math.round(grabbed.place[axis] + by), 0), limits[axis]));
      if (next.join() !== place.join()) onmove(...next);
    });
    for (const name of ["pointerup", "pointercancel"]) {
      grid.tBodies[0].addEventListener(name, () => { grabbed = null; });
    }
    return (i, j) => {
      if (place[0] === i && place[1] === j) return;
      place = [i, j];
      rows.forEach((row, u) => row.forEach((cell, v) => {
        const inside = u >= i && u < i + height && v >= j && v < j + width;
        cell.classList.toggle("widget-window", inside);
        cell.classList.toggle("widget-window-top", inside && u === i);
        cell.classList.toggle("widget-window-bottom", inside && u === i + height - 1);
        cell.classList.toggle("widget-window-left", inside && v === j);
        cell.classList.toggle("widget-window-right", inside && v === j + width - 1);
      }));
    };
  }

  Object.assign(course, { editable, pickable, windowOn });
})((globalThis.cnnCourse = globalThis.cnnCourse || {}));
