// 사진: 파일에서 밝기를 읽고, 값을 캔버스에 그리고, 그 위의 한 자리를 가리킵니다.
(function (course) {
  "use strict";
  const { html, shown, ops } = course;
  const LONGEST = 256;

  // 색의 표: 색 하나가 화면의 네 바이트입니다.
  const packed = (r, g, b) => new Uint32Array(Uint8Array.of(r, g, b, 255).buffer)[0];
  const steps = (colour) => Array.from({ length: 256 }, (_, step) => packed(...colour(step)));
  const SIGNED = Uint32Array.from(steps(ops.diverging));
  const GREY = Uint32Array.from(steps((step) => [step, step, step]));
  const BEYOND = Uint32Array.of(SIGNED[0], ...GREY, SIGNED[160]);  // 짙은 파랑, 회색, 옅은 빨강

  const bar = (kind, ...ends) => [html("span", { class: `picture-bar picture-bar-${kind}`, "aria-hidden": true }),
    html("span", { class: "picture-ends" }, ...ends.map((end) => html("span", {}, end)))];

  // 값을 색으로 바꾸는 세 방법. 값 from에서 unit만큼 커질 때마다 표의 다음 색이 됩니다.
  const scales = {
    // 0을 가운데에 두고 양쪽을 같은 눈금으로. 잘라 내는 값이 없습니다.
    signed({ min, max }) {
      const limit = Math.max(-min, max) || 1;
      const legend = bar("signed", `음수 ${shown(-limit)}`, "0", `양수 ${shown(limit)}`);
      return { table: SIGNED, from: -limit, unit: limit / 128, legend };
    },
    // 0부터 가장 큰 값까지.
    upwards({ max }) {
      const unit = (max || 1) / 255;
      return { table: GREY, from: -unit / 2, unit, legend: bar("grey", "0", shown(max || 1)) };
    },
    // 사진처럼. 0–255를 벗어난 값도 숨기지 않고 색으로 드러냅니다.
    photo({ min, max }) {
      const beyond = min <= -0.5 || max >= 255.5;
      const legend = beyond ? bar("beyond", "0 미만", "0–255", "255 초과") : bar("grey", "0", "255");
      return { table: BEYOND, from: -1.5, unit: 1, legend };
    },
  };

  function paint(canvas, values, width, { table, from, unit }) {
    const height = values.length / width;
    if (!canvas.shown || canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height, shown: new ImageData(width, height) });
    }
    const pixels = new Uint32Array(canvas.shown.data.buffer);
    const last = table.length - 1;
    for (let p = 0; p < pixels.length; p += 1) {
      const step = ((values[p] - from) / unit) | 0;
      pixels[p] = table[step < 0 ? 0 : step > last ? last : step];
    }
    canvas.getContext("2d").putImageData(canvas.shown, 0, 0);
  }

  // 그림 한 장과 그 위의 표시. 누르거나 끌면 onpoint(높이의 비율, 너비의 비율), 화살표는 onstep(칸, 칸).
  function view(label, kind, onpoint, onstep) {
    const canvas = html("canvas", { role: "img" });
    const mark = html("span", { class: "picture-mark", "aria-hidden": true });
    const point = (event) => {
      const box = canvas.getBoundingClientRect();
      onpoint((event.clientY - box.top) / box.height, (event.clientX - box.left) / box.width);
    };
    const frame = html("div", {
      class: `picture-frame picture-${kind}`, tabindex: 0, role: "application", "aria-label": label,
      onpointerdown: (event) => {
        if (event.button !== 0) return;
        frame.setPointerCapture(event.pointerId);
        point(event);
      },
      onpointermove: (event) => { if (frame.hasPointerCapture(event.pointerId)) point(event); },
      onkeydown: (event) => {
        const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
        if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        onstep(...step.map((by) => by * (event.shiftKey ? 10 : 1)));
      },
    }, canvas, mark);
    const caption = html("figcaption");
    const share = (part, whole) => `${(100 * part) / whole}%`;
    const place = (i, j, size) => Object.assign(mark.style, {
      top: share(i, canvas.height), left: share(j, canvas.width),
      height: share(size, canvas.height), width: share(size, canvas.width),
    });
    return { canvas, frame, caption, place, figure: html("figure", { class: "picture" }, frame, caption) };
  }

  // 파일을 긴 변이 256 이하인 밝기로. 길쭉한 사진에도 창이 놓이도록 짧은 변은 3까지만 줄입니다. 사진에 적힌 방향(EXIF)은 createImageBitmap이 따릅니다.
  async function read(file) {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((n) => Math.max(Math.round(n * scale), Math.min(n, 3)));
    const scratch = Object.assign(document.createElement("canvas"), { width, height });
    const context = scratch.getContext("2d", { willReadFrequently: true });
    context.fillStyle = "white";  // 투명한 곳
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    return { pixels: ops.greys(context.getImageData(0, 0, width, height).data), width, height };
  }

  // 파일을 고르는 단추. host 위에 끌어다 놓거나 붙여 넣어도 됩니다. 사진을 인터넷으로 보내지 않습니다.
  function chooser(label, host, onfiles) {
    const input = html("input", { type: "file", accept: "image/*", onchange: () => {
      onfiles([...input.files]);
      input.value = "";  // 같은 파일을 다시 고를 수 있습니다.
    } });
    const over = (on) => (event) => {
      if (!event.dataTransfer || !event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      host.classList.toggle("picture-over", on);
    };
    host.addEventListener("dragover", over(true));
    host.addEventListener("dragleave", over(false));
    host.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.defaultPrevented) onfiles([...event.dataTransfer.files]);
    });
    document.addEventListener("paste", (event) => {
      const { files, types } = event.clipboardData;
      const writing = types.includes("text/plain") && event.target.matches("input, textarea");
      if (files.length && !writing && host.isConnected) onfiles([...files]);
    });
    return html("label", { class: "widget-button picture-file" }, label, input);
  }

  course.picture = { scales, paint, view, read, chooser };
})(globalThis.cnnCourse);
