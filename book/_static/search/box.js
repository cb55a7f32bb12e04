// 찾는 칸과 결과. 찾기 창과 찾기 페이지가 함께 씁니다.
import { openIndex } from "./find.js";
import { wordPattern } from "./marks.js";

const FORM = `
  <form class="search-form" role="search">
    <input type="search" name="q" aria-label="이 책에서 찾을 말" placeholder="예: 패딩, 최대 풀링, stride"
      autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
  </form>
  <p class="search-said" role="status"></p>
  <div class="search-results"></div>
  <p class="search-help"><kbd>↑</kbd><kbd>↓</kbd> 고르기 · <kbd>Enter</kbd> 열기 · <kbd>Esc</kbd> 닫기</p>`;

let opened; // 색인은 한 번만 엽니다.

export function attach(root, site) {
  root.innerHTML = FORM;
  return new Box(root, site);
}

class Box {
  constructor(root, site) {
    this.site = site;
    this.isPage = root.classList.contains("search-page");
    this.input = root.querySelector("input");
    this.said = root.querySelector(".search-said");
    this.results = root.querySelector(".search-results");
    opened ??= openIndex(site);
    opened.catch(() => {}); // 찾을 말을 적으면 그때 알립니다.
    this.input.addEventListener("input", (event) => this.find(event.isComposing));
    this.input.addEventListener("compositionend", () => this.find());
    root.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.openFirst();
    });
    root.addEventListener("keydown", (event) => this.move(event));
    if (this.isPage) {
      this.input.value = new URLSearchParams(location.search).get("q") ?? "";
      if (this.input.value) this.find();
    }
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  async find(composing = false) {
    const text = this.input.value.trim();
    if (this.isPage) history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    const found = await opened.then((finder) => finder.find(text)).catch(() => undefined);
    if (this.input.value.trim() !== text) return; // 그사이에 더 적었습니다.
    if (found === undefined) this.tell("찾기를 불러오지 못했습니다. 인터넷 연결을 확인하고 페이지를 새로 고치십시오.");
    // 글자를 조합하는 동안(패ㄷ)에는 찾지 못해도 앞의 결과를 그대로 둡니다.
    else if (!composing || found?.pages.length) this.show(found, text);
  }

  show(found, text) {
    this.results.dataset.query = text;
    if (!found) {
      this.results.replaceChildren();
      this.tell("");
    } else if (found.pages.length) {
      const corrected = found.corrected ? `‘${text}’ 대신 ‘${found.corrected}’의 결과입니다. ` : "";
      this.results.replaceChildren(list(found.pages.map((page) => pageItem(page, wordPattern(found.words)))));
      this.results.scrollTop = 0;
      this.tell(`${corrected}결과 ${found.total}개`);
    } else {
      const glossary = new URL("book/glossary.html", this.site);
      this.results.innerHTML = `<p>띄어쓰기를 바꾸거나, 더 짧은 말이나 영어로 찾아보십시오.
        이 책에서 쓰는 말은 <a href="${glossary}">용어집</a>에 있습니다.</p>`;
      this.tell(`‘${text}’의 결과가 없습니다.`);
    }
  }

  tell(text) {
    this.said.textContent = text;
  }

  async openFirst() {
    await this.find();
    this.results.querySelector("a")?.click();
  }

  move(event) {
    // 결과를 고르다가 글자를 치면 이어서 적습니다.
    if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey) this.input.focus();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    event.preventDefault();
    const stops = [this.input, ...this.results.querySelectorAll("a")];
    const next = stops.indexOf(document.activeElement) + step;
    stops[Math.min(Math.max(next, 0), stops.length - 1)].focus();
  }
}

function pageItem({ title, url, sections }, pattern) {
  const item = document.createElement("li");
  item.append(link(url, "search-page-title", title), list(sections.map((section) => sectionItem(section, pattern))));
  return item;
}

function sectionItem({ name, url, excerpt }, pattern) {
  const item = document.createElement("li");
  const anchor = link(url, "search-section", "");
  const heading = span("search-section-name");
  for (const [i, part] of name.split(pattern).entries()) {
    heading.append(i % 2 ? Object.assign(document.createElement("mark"), { textContent: part }) : part);
  }
  const words = span("search-excerpt");
  words.innerHTML = excerpt; // pagefind가 <mark>만 남기고 다른 태그는 글자로 바꾼 것입니다.
  anchor.append(heading, words);
  item.append(anchor);
  return item;
}

function span(className) {
  return Object.assign(document.createElement("span"), { className });
}

function link(href, className, textContent) {
  return Object.assign(document.createElement("a"), { href, className, textContent });
}

function list(items) {
  const made = document.createElement("ol");
  made.append(...items);
  return made;
}
