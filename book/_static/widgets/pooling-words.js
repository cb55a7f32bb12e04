// 풀링에서 일어난 일을 말로: 한 칸의 계산, 옮긴 자리, 바뀐 출력. 화면은 다루지 않습니다.
(function (course) {
  "use strict";
  const { shown, bracketed } = course;
  const NAMES = { max: "최대 풀링", average: "평균 풀링", global: "전역 평균 풀링" };

  function calculation(mode, [i, j], values, result) {
    const formula = mode === "max" ? `max(${values.map(shown).join(", ")})` : `(${values.map(bracketed).join(" + ")}) / ${values.length}`;
    const equals = Math.abs(result - Number(result.toFixed(2))) < 1e-9 ? "=" : "≈";
    return `${NAMES[mode]}${mode === "global" ? "" : ` ${i}행 ${j}열`}: ${formula} ${equals} ${shown(result)}`;
  }

  // 그림에 쓴 표시의 뜻. unused: 어느 창에도 들어가지 않는 칸 수.
  function notes(mode, unused) {
    const mark = { max: "동그라미: 창에서 가장 큰 수", global: "창: 특성 맵 전체" }[mode];
    return ["파라미터 0개", mark, unused && `빗금: 어느 창에도 들어가지 않아 쓰이지 않는 ${unused}칸`].filter(Boolean).join(" · ");
  }

  // changed: 출력의 칸마다 바뀌었는지.
  function change(changed) {
    const [number, all] = [changed.filter(Boolean).length, changed.length];
    if (number) return `출력 ${all}칸 가운데 ${number}칸(점선)이 바뀌었습니다.`;
    return `출력은 ${all > 1 ? `${all}칸 모두 ` : ""}그대로입니다.`;
  }

  const directions = ([down, right], step) => [[right, "왼쪽으로", "오른쪽으로"], [down, "위로", "아래로"]].filter(([by]) => by)
    .map(([by, back, forth]) => `${by < 0 ? back : forth} ${Math.abs(by) / step}칸`).join(", ");

  // by: 처음 자리에서 [아래로, 오른쪽으로] 옮긴 칸 수. gone: 밖으로 나간 0이 아닌 수의 개수.
  function moved(by, gone) {
    if (!by.some(Boolean)) return "무늬가 처음 자리로 돌아왔습니다.";
    const lost = gone ? `0이 아닌 수 ${gone}개가 밖으로 나갔습니다.` : "밖으로 나간 수는 없습니다.";
    return `무늬를 처음 자리에서 ${directions(by, 1)} 옮겼습니다. ${lost}`;
  }

  // 스트라이드의 배수만큼 옮겼으면 출력도 함께 옮겨집니다(이동 등변성). 견줄 칸이 남아 있을 때만 말합니다.
  function together(by, stride, lengths) {
    const steps = by.map((n) => Math.abs(n) / stride);
    return steps.every((n, axis) => Number.isInteger(n) && n < lengths[axis])
      && `옮긴 칸 수가 스트라이드 ${stride}의 배수여서 출력의 무늬도 ${directions(by, stride)} 옮겨졌습니다.`;
  }

  course.pooling = { NAMES, calculation, notes, change, moved, together };
})(globalThis.cnnCourse);
