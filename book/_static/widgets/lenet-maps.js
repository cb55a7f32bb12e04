// 한 층의 특성 맵이나 유닛을 모두 늘어놓은 그림: 점 하나가 값 하나이고, 점을 가리켜 고릅니다.
(function (course) {
  "use strict";
  const { lenet, ops } = course;

  const mapsTitle = (name) => {
    const { side, channels } = lenet.layer(name);
    const note = name === "output" ? " (왼쪽부터 숫자 0–9. 빨강은 양수, 파랑은 음수)" : "";
    return `${name}: ${side > 1 ? `${channels}@${side}×${side}` : `유닛 ${channels}개`}${note}`;
  };

  // 맵 channels장을 한 줄에 columns장씩 놓습니다. 고른 칸은 onpick(i, j, 맵의 번호)로 알립니다.
  function maps({ name, side, channels }, columns, onpick) {
    const gap = side > 1 ? Math.ceil(side / 14) : 0;
    const step = side + gap;
    const [height, width] = [step * (channels / columns) - gap, step * columns - gap];
    const what = side > 1 ? `${side}×${side} 특성 맵 ${channels}장` : `유닛 ${channels}개`;
    const view = lenet.pixels(height, width, {
      tabindex: 0, role: "application", "aria-label": `${name}: ${what}. 화살표 키로 칸을 고릅니다.`,
    });
    const corner = (c) => [Math.floor(c / columns) * step, (c % columns) * step];
    for (let c = 0; c < channels; c += 1) view.frame("lenet-frame", ...corner(c), side);
    // 값마다 찍을 점: 값의 차례는 (행, 열, 채널)입니다.
    const places = Int32Array.from({ length: side * side * channels }, (_, at) => {
      const [top, left] = corner(at % channels);
      const place = Math.floor(at / channels);
      return (top + Math.floor(place / side)) * width + left + (place % side);
    });

    let at = [Math.floor(side / 2), Math.floor(side / 2)];
    let chosen = null;
    function pick(...spot) {
      // 맵 사이의 틈을 가리키면 그 앞의 칸으로 봅니다.
      at = spot.map((n, axis) => {
        const cell = Math.min(Math.max(Math.floor(n), 0), (axis ? width : height) - 1);
        return cell - Math.max((cell % step) - side + 1, 0);
      });
      if (at.join() === chosen) return;
      chosen = at.join();
      const [i, j] = at.map((n) => n % step);
      onpick(i, j, Math.floor(at[0] / step) * columns + Math.floor(at[1] / step));
    }
    view.canvas.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") pick(...view.at(event));
    });
    view.canvas.addEventListener("pointerdown", (event) => pick(...view.at(event)));
    view.canvas.addEventListener("focus", () => pick(...at));
    view.canvas.addEventListener("keydown", (event) => {
      const by = lenet.ARROWS[event.key];
      if (!by) return;
      event.preventDefault();
      // 맵의 끝에서는 틈을 건너 옆의 맵으로 갑니다.
      const crosses = at.some((n, axis) => by[axis] && Math.floor((n + by[axis]) / step) * step + side <= n + by[axis]);
      pick(...at.map((n, axis) => n + by[axis] * (crosses ? gap + 1 : 1)));
    });

    // 맵마다 따로 맞춘 진하기로 찍습니다. 유닛은 모두 함께 맞춥니다.
    function drawPositive(values, [red, green, blue]) {
      const colour = (blue << 16) + (green << 8) + red;
      const most = new Float64Array(channels);
      const group = (t) => (side > 1 ? t % channels : 0);
      for (let t = 0; t < values.length; t += 1) most[group(t)] = Math.max(most[group(t)], values[t]);
      for (let t = 0; t < values.length; t += 1) {
        const shade = values[t] && Math.round((255 * values[t]) / most[group(t)]);
        view.dots[places[t]] = shade * 0x1000000 + colour;
      }
    }
    // 음수가 있는 층: 0은 흰색, 음수는 파랑, 양수는 빨강.
    function drawSigned(values) {
      const limit = Math.max(...values.map(Math.abs)) || 1;
      values.forEach((value, t) => {
        const [red, green, blue] = ops.diverging(Math.round(127.5 + (127.5 * value) / limit));
        view.dots[places[t]] = 0xff000000 + (blue << 16) + (green << 8) + red;
      });
    }
    return {
      field: view.field, clear: view.clear,
      forget() {
        chosen = null;
        view.clear();
      },
      draw(values, colour) {
        if (name === "output") drawSigned(values);
        else drawPositive(values, colour);
        view.show();
      },
      markUnit: (i, j, c) => view.mark("lenet-unit", corner(c)[0] + i, corner(c)[1] + j, 1),
      // map이 null이면 모든 맵의 같은 자리. 유닛이면 층 전체입니다.
      markWindow(i, j, size, map) {
        if (side === 1) view.mark("lenet-window", 0, 0, height, width);
        else for (let c = 0; c < channels; c += 1) {
          if (map === null || map === c) view.mark("lenet-window", corner(c)[0] + i, corner(c)[1] + j, size);
        }
      },
    };
  }

  Object.assign(lenet, { maps, mapsTitle });
})(globalThis.cnnCourse);
