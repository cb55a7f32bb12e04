// 적은 말을 책의 낱말로 바꿉니다. 조사를 떼고, 붙여 쓴 말을 나누고, 용어집의 다른 말을 책의 말로 바꿉니다.

export function clean(text) {
  return text.normalize("NFC")
    .replace(/(\d)\s*[x×*]\s*(?=\d)/g, "$1×")
    .replace(/[?!,;:"'`“”‘’「」()[\]…~]|\.(?=\s|$)/g, " ")
    .trim().split(/\s+/).filter(Boolean);
}

const key = (words) => words.join("").toLowerCase().replace(/[\s_-]/g, "");

/** 낱말의 수가 같은 두 이름을 섞습니다: 세임 패딩과 same padding에서 same 패딩, 세임 padding. */
function mixed(term, other) {
  const [left, right] = [term.split(" "), other.split(" ")];
  return left.length === 2 && right.length === 2 ? [`${right[0]} ${left[1]}`, `${left[0]} ${right[1]}`] : [];
}

/** words.json에 든 낱말로, 찾는 말을 책의 말로 바꿉니다. */
export class Words {
  constructor({ synonyms, nouns, particles }) {
    this.terms = new Map();
    for (const [term, others] of Object.entries(synonyms)) {
      for (const name of [...others, ...others.flatMap((other) => mixed(term, other))]) {
        if (!this.terms.has(key([name]))) this.terms.set(key([name]), term);
      }
    }
    // 책에서 쓰는 말은 다른 말로 바꾸지 않습니다.
    for (const term of Object.keys(synonyms)) this.terms.set(key([term]), term);
    this.nouns = new Set(nouns.map((noun) => noun.toLowerCase()));
    this.particles = new Set(particles);
  }

  has(word) {
    return this.nouns.has(word.toLowerCase()) || this.terms.has(key([word]));
  }

  /** 명사 뒤의 조사를 뗍니다. 책에 나오는 명사는 자르지 않습니다(정확도는 정확+도가 아닙니다). */
  cut(word) {
    if (this.has(word)) return word;
    for (let at = 1; at < word.length; at++) {
      const head = word.slice(0, at);
      const noun = this.has(head) || /^[a-z0-9×-]+$/i.test(head);
      if (noun && this.particles.has(word.slice(at))) return head;
    }
    return word;
  }

  /** 붙여 쓴 말을 아는 말로 남김없이 나눕니다(최대풀링층 → 최대풀링, 층). 나눌 수 없으면 null입니다. */
  split(word) {
    if (word === "" || this.particles.has(word)) return [];
    for (let at = word.length; at > 1; at--) {
      const head = word.slice(0, at);
      if (!this.has(head)) continue;
      const rest = this.split(word.slice(at));
      if (rest) return [head, ...rest];
    }
    return null;
  }

  /** 낱말마다 { typed, term }을 줍니다. term은 용어집에서 찾은 책의 말이고, 없으면 typed와 같습니다. */
  read(words) {
    const read = [];
    for (let i = 0; i < words.length;) {
      let taken = 0;
      for (let end = words.length; end > i && !taken; end--) {
        const typed = [...words.slice(i, end - 1), this.cut(words[end - 1])];
        const term = this.terms.get(key(typed));
        if (!term) continue;
        // 띄어쓰기만 다르면 책의 말을 그대로 적은 것입니다.
        read.push({ typed: key(typed) === key([term]) ? term : typed.join(" "), term });
        taken = end - i;
      }
      if (!taken) {
        const word = this.cut(words[i]);
        for (const part of this.split(word) ?? [word]) {
          read.push({ typed: part, term: this.terms.get(key([part])) ?? part });
        }
        taken = 1;
      }
      i += taken;
    }
    return read;
  }
}
