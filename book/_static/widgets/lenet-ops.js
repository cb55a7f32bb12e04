// LeNet-5의 계산. 화면은 다루지 않으며, 값은 cnn_course.lenet과 같습니다(tests/widgets에서 견줍니다).
// 그리는 동안 늦지 않도록 배열은 모두 한 줄로 펼친 것이고, 차례는 (행, 열, 채널)입니다.
(function (course) {
  "use strict";

  // 층마다 [앞 층, 창의 크기, 스트라이드, 한쪽의 길이, 채널 수]. 밀집층의 유닛은 한 칸짜리 맵으로 봅니다.
  const LAYERS = {
    input: [null, 1, 1, 32, 1],
    C1: ["input", 5, 1, 28, 6], S2: ["C1", 2, 2, 14, 6],
    C3: ["S2", 5, 1, 10, 16], S4: ["C3", 2, 2, 5, 16],
    C5: ["S4", 5, 1, 1, 120], F6: ["C5", 1, 1, 1, 84], output: ["F6", 1, 1, 1, 10],
  };
  const layer = (name) => {
    const [before, window, stride, side, channels] = LAYERS[name];
    return { name, before, window, stride, side, channels };
  };

  // base64로 적은 리틀 엔디언 float16들을 수로.
  function halves(text) {
    const bytes = atob(text);
    const values = new Float32Array(bytes.length / 2);
    const units = Float64Array.from({ length: 32 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 25));
    for (let at = 0; at < values.length; at += 1) {
      const high = bytes.charCodeAt(2 * at + 1);
      const exponent = (high >> 2) & 31;
      const fraction = (exponent && 1024) + ((high & 3) << 8) + bytes.charCodeAt(2 * at);
      values[at] = (high & 128 ? -fraction : fraction) * units[exponent];
    }
    return values;
  }
  const load = (encoded) =>
    Object.fromEntries(Object.entries(encoded).map(([name, text]) => [name, halves(text)]));

  // 28×28의 둘레에 0을 두 칸씩 붙입니다.
  function bordered(image) {
    const y = new Float64Array(32 * 32);
    for (let i = 0; i < 28; i += 1) y.set(image.subarray(28 * i, 28 * i + 28), 32 * (i + 2) + 2);
    return y;
  }

  // 창마다 필터를 곱해 더하고 편향을 더합니다. 창이 입력 전체이면 밀집층입니다.
  // 입력은 대부분 0이므로, 창을 하나씩 보지 않고 0이 아닌 입력을 그것을 보는 모든 창에 나누어 줍니다.
  function convolve(x, side, window, w, b, relu) {
    const [size, filters] = [side - window + 1, b.length];
    const channels = x.length / (side * side);
    const y = new Float64Array(size * size * filters);
    for (let at = 0; at < y.length; at += filters) y.set(b, at);
    for (let at = 0; at < x.length; at += 1) {
      const value = x[at];
      if (value === 0) continue;
      const [c, place] = [at % channels, Math.floor(at / channels)];
      const [i, j] = [Math.floor(place / side), place % side];
      for (let u = Math.max(0, i - size + 1); u < window && u <= i; u += 1) {
        for (let v = Math.max(0, j - size + 1); v < window && v <= j; v += 1) {
          const to = ((i - u) * size + j - v) * filters;
          const from = ((u * window + v) * channels + c) * filters;
          for (let o = 0; o < filters; o += 1) y[to + o] += value * w[from + o];
        }
      }
    }
    if (relu) for (let at = 0; at < y.length; at += 1) if (y[at] < 0) y[at] = 0;
    return y;
  }

  function maxPool(x, side, channels) {
    const size = side / 2;
    const [right, down] = [channels, side * channels];
    const y = new Float64Array(size * size * channels);
    for (let i = 0, at = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1) {
        const from = (2 * i * side + 2 * j) * channels;
        for (let c = from; c < from + channels; c += 1, at += 1) {
          y[at] = Math.max(x[c], x[c + right], x[c + down], x[c + down + right]);
        }
      }
    }
    return y;
  }

  // cnn_course.lenet.LeNet5.outputs: 28×28 그림에서 층마다의 출력을 얻습니다.
  function forward(p, image) {
    const y = { input: bordered(image) };
    for (const { name, before, window, side, channels } of Object.keys(LAYERS).slice(1).map(layer)) {
      const from = layer(before).side;
      y[name] = name[0] === "S" ? maxPool(y[before], from, channels)
        : convolve(y[before], from, from - side + 1, p[`${name}.w`], p[`${name}.b`], name !== "output");
    }
    return y;
  }

  function softmax(logits) {
    const top = Math.max(...logits);
    const powers = Array.from(logits, (logit) => Math.exp(logit - top));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / total);
  }

  // 한 칸이 곧바로 보는 앞 층의 창: [행, 열, 크기].
  function windowOf(name, i, j) {
    const { window, stride } = layer(name);
    return [i * stride, j * stride, window];
  }

  // 한 칸이 보는 32×32 입력의 부분, 곧 수용장: [행, 열, 크기].
  function fieldOf(name, i, j) {
    const passed = [];
    for (let at = layer(name); at.before; at = layer(at.before)) passed.unshift([at.window, at.stride]);
    const [size, jump] = course.ops.receptiveField(passed);
    return [i * jump, j * jump, size];
  }

  // 한 칸의 계산: 창 안의 값 x, 합성곱층과 밀집층이면 곱하는 가중치 w와 편향 b도.
  function arithmetic(p, y, name, i, j, channel) {
    const { before, channels } = layer(name);
    const { side, channels: seen } = layer(before);
    const [top, left, size] = windowOf(name, i, j);
    const [x, w] = [[], []];
    for (let place = 0; place < size * size; place += 1) {
      const [u, v] = [Math.floor(place / size), place % size];
      for (let c = 0; c < seen; c += 1) {
        if (name[0] === "S" && c !== channel) continue;
        x.push(y[before][((top + u) * side + left + v) * seen + c]);
        if (name[0] !== "S") w.push(p[`${name}.w`][(place * seen + c) * channels + channel]);
      }
    }
    const value = y[name][(i * layer(name).side + j) * channels + channel];
    if (name[0] === "S") return { x, value };
    const products = x.map((each, t) => each * w[t]);
    const b = p[`${name}.b`][channel];
    return { x, w, products, b, sum: products.reduce((sum, each) => sum + each, 0), value };
  }

  course.lenet = { layer, load, forward, softmax, windowOf, fieldOf, arithmetic };
})(globalThis.cnnCourse);
