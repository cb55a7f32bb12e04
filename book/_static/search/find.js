// 색인(pagefind)에서 절을 찾아 장마다 모읍니다.
import { Words, clean } from "./query.js";
import { correct } from "./typos.js";

const PAGES = 8;
const SECTIONS = [3, 3, 3, 2]; // 앞의 장부터 보이는 절의 수. 그 뒤로는 하나씩입니다.
const FADE = 0.6; // 장의 점수는 점수가 높은 절부터 이 비율로 줄여 가며 더한 것입니다.
const HOME = 2.5; // 용어를 가르치는 장은 이만큼 앞에 둡니다.
const OWN = 8; // 이보다 많은 절에 나오는 말은 책에서 쓰는 말로 봅니다.
const JOINED = / ?‸/g; // 색인은 조사를 떼어 적습니다(tools/search_words.py).

export async function openIndex(site) {
  const folder = new URL("pagefind/", site);
  const [pagefind, known] = await Promise.all([
    import(new URL("pagefind.js", folder)),
    fetch(new URL("words.json", folder)).then((answer) => answer.json()),
  ]);
  await pagefind.options({ excerptLength: 26, ranking: { termSimilarity: 2 } });
  await pagefind.init();
  const pageOf = new Map();
  for (const page of Object.keys(known.pages)) {
    const { results } = await pagefind.search(null, { filters: { page } });
    for (const result of results) pageOf.set(result.id, page);
  }
  return new Finder(pagefind, known, pageOf, site);
}

class Finder {
  constructor(pagefind, known, pageOf, site) {
    Object.assign(this, { pagefind, pages: known.pages, homes: known.homes, pageOf, site, words: new Words(known) });
  }

  /** 찾은 장의 목록을 줍니다. 고쳐서 찾았으면 corrected에 고친 말을 적습니다. */
  async find(text) {
    let read = this.words.read(clean(text));
    if (!read.length) return null;
    let sections = await this.together(read);
    let corrected = null;
    if (!sections.size) {
      const better = correct(read, this.words);
      const found = better && (await this.together(better));
      if (found?.size) {
        [sections, read] = [found, better];
        corrected = read.map((one) => one.typed).join(" ");
      }
    }
    if (!sections.size && read.length > 1) sections = await this.apart(read);
    return { corrected, words: wordsOf(read), total: sections.size, pages: await this.gather(sections, read) };
  }

  /** 낱말이 모두 있는 절을, 적은 말과 책의 말로 한 번씩 찾습니다. */
  async together(read) {
    const typed = await this.search(read.map((one) => one.typed));
    // 책에도 자주 나오는 우리말(크기)은 다른 말(모양)로 바꾸지 않습니다.
    if (typed.length > OWN && read.every((one) => /[가-힣]/.test(one.typed))) {
      for (const one of read) one.term = one.typed;
    }
    const same = read.every((one) => one.typed === one.term);
    const meant = same ? [] : await this.search(read.map((one) => one.term));
    return add(add(new Map(), typed), meant);
  }

  /** 낱말이 모두 있는 절이 없으면 하나라도 있는 절을 찾습니다. 낱말이 많이 있는 절의 점수가 높습니다. */
  async apart(read) {
    const sections = new Map();
    for (const one of read) {
      for (const [id, { score, result }] of await this.together([one])) {
        sections.set(id, { score: score / read.length + (sections.get(id)?.score ?? 0), result });
      }
    }
    return sections;
  }

  /** pagefind는 책에 없는 낱말을 뒤에서부터 줄여 찾습니다(강아지 → 강좌). 그렇게 찾은 것은 버립니다. */
  async search(words) {
    const { results } = await this.pagefind.search(words.join(" "));
    const unknown = words.filter((word) => !this.words.has(word));
    if (!results.length || !unknown.length) return results;
    const text = (await results[0].data()).content.replace(JOINED, "").toLowerCase();
    return unknown.every((word) => text.includes(word.toLowerCase())) ? results : [];
  }

  /** 절의 점수를 장마다 모으고, 앞의 장에서 점수가 높은 절 몇 개만 읽어 옵니다. */
  async gather(sections, read) {
    const pages = new Map();
    for (const [id, section] of sections) {
      const page = this.pageOf.get(id);
      pages.set(page, [...(pages.get(page) ?? []), section]);
    }
    const ranked = [...pages].map(([page, found]) => {
      found.sort((a, b) => b.score - a.score);
      const { title, weight } = this.pages[page];
      // 제목에 있는 말을 가르치는 장, 그 말로 시작하는 장을 먼저 보입니다.
      const named = read.every(({ term }) => title.toLowerCase().includes(term.toLowerCase()));
      const first = title.replace(/^\d+장 /, "").startsWith(read[0].term);
      const sum = found.reduce((total, { score }, i) => total + score * FADE ** i, 0);
      const home = read.every(({ term }) => this.homes[term] === page); // 용어집에 적힌 배우는 곳
      return { page, title, found, score: sum * weight * (named ? 1.5 : 1) * (named && first ? 1.5 : 1) * (home ? HOME : 1) };
    }).sort((a, b) => b.score - a.score).slice(0, PAGES);
    return Promise.all(ranked.map(async ({ page, title, found }, place) => ({
      title,
      url: this.address(page, "", read),
      sections: await Promise.all(found.slice(0, SECTIONS[place] ?? 1).map(async ({ result }) => {
        const data = await result.data();
        const anchor = data.url.split("/").pop().replace(/\.html$/, "");
        return { name: data.meta.title, url: this.address(page, anchor, read), excerpt: tidy(data.excerpt) };
      })),
    })));
  }

  address(page, anchor, read) {
    const url = new URL(`book/${page}.html`, this.site);
    url.searchParams.set("mark", wordsOf(read).join(" "));
    url.hash = anchor;
    return url.href;
  }
}

/** 제목은 따로 보이므로 빼고, 떼어 둔 조사를 도로 붙입니다. 문장의 중간에서 자른 곳에는 …을 둡니다. */
function tidy(excerpt) {
  const [, body] = excerpt.split("¶");
  const text = (body ?? `… ${excerpt.replace(/^‸\S+ /, "")}`).replace(JOINED, "").trim();
  return /[.?!](<\/mark>)?$/.test(text) ? text : `${text} …`;
}

/** 점수를 0과 1 사이로 맞추어 더합니다. 찾는 말마다 pagefind가 매기는 점수의 크기가 다릅니다. */
function add(sections, results) {
  const top = Math.max(...results.map(({ score }) => score));
  for (const result of results) {
    const score = result.score / top;
    if (score > (sections.get(result.id)?.score ?? 0)) sections.set(result.id, { score, result });
  }
  return sections;
}

const wordsOf = (read) => [...new Set(read.flatMap(({ typed, term }) => [...term.split(" "), ...typed.split(" ")]))];
