// 찾기의 모양(search.css)은 처음 쓸 때 불러옵니다.

export function addStyle(site) {
  const href = new URL("_static/search.css", site).href;
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  return new Promise((done) => {
    link.onload = link.onerror = done;
    document.head.append(link);
  });
}
