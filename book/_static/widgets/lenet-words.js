// LeNet-5가 한 일을 말로: 답, 한 칸의 계산, 옮기거나 돌렸을 때 달라진 것. 화면은 다루지 않습니다.
(function (course) {
  "use strict";
  const { shown, bracketed, lenet } = course;
  const MAPS = { C1: 1, S2: 2, C3: 2, S4: 4 };  // 맵의 한 칸이 입력의 몇 칸인지

  const percent = (p) => `${Number((100 * p).toFixed(1))}%`;

  function best(output) {
    const p = lenet.softmax(output);
    const digit = p.indexOf(Math.max(...p));
    return { digit, text: `${digit} (확률 ${percent(p[digit])})` };
  }

  // 한 칸의 계산. 곱이 많으므로 큰 것 둘만 적고, 곱과 합은 모두 더한 것입니다.
  function sumOf(weights, y, name, i, j, c) {
    const { x, w, products, b, sum, value } = lenet.arithmetic(weights, y, name, i, j, c);
    if (!w) return `창 안의 네 값 ${x.map(shown).join(", ")} 가운데 가장 큰 값은 ${shown(value)}입니다.`;
    const largest = products.map((product, at) => [Math.abs(product), at]).filter(([size]) => size)
      .sort((one, other) => other[0] - one[0]).slice(0, 2)
      .map(([, at]) => `${shown(x[at])}×${bracketed(w[at])}`);
    const multiplied = largest.length ? `${largest.join(" + ")} + … = ${shown(sum)} (곱 ${x.length}개의 합)`
      : `곱 ${x.length}개가 모두 0이므로 합은 0`;
    const after = name === "output" ? `${shown(value)}. 소프트맥스를 거친 확률은 ${percent(lenet.softmax(y.output)[c])}입니다.`
      : `${shown(sum + b)}, ReLU를 거치면 ${shown(value)}입니다.`;
    return `${multiplied}, 편향 ${shown(b)}까지 더하면 ${after}`;
  }

  // 수용장의 자리: 화면 밖에 있어 보이지 않을 때에도 알 수 있습니다.
  function spread([top, left, size]) {
    if (size === 32) return "32×32칸 전체";
    return `${top}–${top + size - 1}행, ${left}–${left + size - 1}열(${size}×${size}칸)`;
  }

  // 맵마다, 앞의 맵을 그만큼 움직인 것과 얼마나 다른지.
  function distances(before, y, { down, right, degrees }) {
    return Object.entries(MAPS).map(([name, cells]) => {
      const { side, channels } = lenet.layer(name);
      const move = { degrees, down: down / cells, right: right / cells };
      return [name, lenet.difference(before[name], y[name], side, channels, move)];
    });
  }

  const steps = (n, plus, minus) => n && `${n > 0 ? plus : minus} ${Math.abs(n)}칸`;

  // 옮기거나 돌리기 앞의 출력 before와 나중의 출력 y를 비교합니다.
  function followed(before, y, { down, right, degrees }) {
    const did = [steps(right, "오른쪽으로", "왼쪽으로"), steps(down, "아래로", "위로"),
      degrees && `${degrees > 0 ? "시계 방향" : "시계 반대 방향"}으로 ${Math.abs(degrees)}°`].filter(Boolean).join(", ");
    const apart = distances(before, y, { down, right, degrees });
    const told = apart.map(([name, share]) =>
      `${name} ${share < 1e-6 ? "같음" : `${Math.max(Math.round(100 * share), 1)}% 다름`}`).join(", ");
    const why = degrees ? "돌린 만큼 맵이 따라 돌지는 않습니다."
      : apart.every(([, share]) => share < 1e-6) ? "맵은 모두 똑같이 따라 움직였습니다(이동 등변성). 그러나 C5부터는 자리마다 가중치가 달라 답까지 같으리라는 보장은 없습니다."
        : "S4의 한 칸은 입력의 네 칸에 해당하므로, 옮긴 칸 수가 4의 배수가 아니면 모든 맵이 똑같이 따라가지는 못합니다.";
    const [first, last] = [best(before.output), best(y.output)];
    return `${did}: 움직이기 전의 맵을 그만큼 움직인 것과 비교하면 ${told}. ${why} ` +
      `답: ${first.text} → ${last.text}, ${first.digit === last.digit ? "그대로입니다." : "바뀌었습니다."}`;
  }

  Object.assign(lenet, { percent, best, sumOf, spread, distances, followed });
})(globalThis.cnnCourse);
