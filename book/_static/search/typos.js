// 아무것도 찾지 못했을 때: 한/영 전환을 잊고 친 말(vkeld)과 잘못 친 말(스트라이트)을 고쳐 봅니다.

const FIRST = "r R s e E f a q Q t T d w W c z x v g".split(" ");
const MIDDLE = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split(" ");
const LAST = " r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split(" ");
const pattern = (keys) => [...keys].filter(Boolean).sort((a, b) => b.length - a.length).join("|");
// 받침 뒤에 모음이 오면 그 받침은 다음 글자의 첫소리입니다.
const SYLLABLE = new RegExp(
  `(${pattern(FIRST)})(${pattern(MIDDLE)})((?:${pattern(LAST)})(?!${pattern(MIDDLE)}))?`, "g");

/** 영어 자판으로 친 두벌식 한글을 읽습니다: vkeld → 패딩. 한글이 되지 않으면 null입니다. */
export function fromEnglishKeys(word) {
  if (!/^[a-z]+$/i.test(word)) return null;
  // 두벌식에서 대문자로 쳐야 글자가 달라지는 키만 대문자로 둡니다.
  const keys = word.replace(/[A-Z]/g, (c) => ("QWERTOP".includes(c) ? c : c.toLowerCase()));
  const hangul = keys.replace(SYLLABLE, (_, first, middle, last = "") =>
    String.fromCharCode(0xac00 + (FIRST.indexOf(first) * 21 + MIDDLE.indexOf(middle)) * 28 + LAST.indexOf(last)));
  return /^[가-힣]+$/.test(hangul) ? hangul : null;
}

/** 두 낱말을 같게 하려면 낱자를 몇 번 고쳐야 하는지 셉니다. */
export function distance(a, b) {
  const [from, to] = [a.normalize("NFD"), b.normalize("NFD")];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[to.length];
}

/** 모르는 말을 아는 말로 바꾸어 다시 읽습니다. 바꿀 말이 없으면 null입니다. */
export function correct(read, words) {
  const all = [...words.terms.keys(), ...words.nouns];
  let changed = false;
  const better = read.flatMap((one) => {
    if (words.has(one.typed)) return [one];
    const hangul = fromEnglishKeys(one.typed);
    const word = hangul ? known(hangul, words) : nearest(one.typed, all) ?? longestStart(one.typed, words);
    changed ||= Boolean(word);
    return word ? words.read([word]) : [one];
  });
  return changed ? better : null;
}

const known = (word, words) =>
  words.read([word]).every(({ typed }) => words.has(typed)) ? word : longestStart(word, words);

/** 모르는 끝이 붙은 말(합성곱층들에서조차)에서 아는 앞부분을 찾습니다. */
function longestStart(word, words) {
  for (let end = word.length - 1; end > 1; end--) if (words.has(word.slice(0, end))) return word.slice(0, end);
  return null;
}

/** 아는 말 가운데 가장 가까운 것을 찾습니다. 낱자 넷에 하나까지 다른 말만 봅니다. */
export function nearest(word, known) {
  const allowed = Math.floor(word.normalize("NFD").length / 4);
  let best = null;
  for (const other of known) {
    const away = distance(word, other);
    if (other.length > 1 && away <= allowed && (!best || away < best.away)) best = { other, away };
  }
  return best?.other ?? null;
}
