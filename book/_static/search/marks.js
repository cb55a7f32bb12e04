// 찾은 말을 펼친 페이지에 표시합니다. 글은 건드리지 않고 CSS의 ::highlight로 칠합니다.

export function markWords() {
  const words = new URLSearchParams(location.search).get("mark").split(" ").filter(Boolean);
  const article = document.querySelector(".bd-article");
  if (!article || !words.length || !globalThis.Highlight) return;
  const ranges = findRanges(article, wordPattern(words));
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));
  document.body.append(makeBar(ranges.length));
}

/** 찾는 말로 시작하는 낱말에서 그 말만 찾는 정규식. 낱말의 중간에 있는 것은 찾지 않습니다. */
export function wordPattern(words) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\d])(${escaped.join("|")})`, "giu");
}

function findRanges(article, pattern) {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest("math, script, style, .cell_output, .headerlink")
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const ranges = [];
  while (texts.nextNode()) {
    for (const match of texts.currentNode.data.matchAll(pattern)) {
      const range = new Range();
      range.setStart(texts.currentNode, match.index);
      range.setEnd(texts.currentNode, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

function makeBar(count) {
  const bar = document.createElement("div");
  bar.className = "search-marks";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "찾은 말 표시");
  bar.innerHTML = `<span>찾은 말 ${count}곳을 표시했습니다.</span>
    <button type="button" class="btn">표시 지우기</button>`;
  const clear = () => {
    CSS.highlights.delete("found");
    bar.remove();
    const address = new URL(location.href);
    address.searchParams.delete("mark");
    history.replaceState(null, "", address);
    document.removeEventListener("keydown", onEscape);
  };
  const onEscape = (event) => event.key === "Escape" && !document.querySelector("dialog[open]") && clear();
  bar.querySelector("button").addEventListener("click", clear);
  document.addEventListener("keydown", onEscape);
  return bar;
}
