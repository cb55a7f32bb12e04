// 무거운 움직이는 그림의 스크립트는 글을 다 그린 뒤에, 적힌 차례대로 불러옵니다.
addEventListener("load", () => {
  for (const { src } of document.querySelectorAll('script[type="late"]')) {
    const script = document.createElement("script");
    script.async = false;  // 받은 차례가 아니라 적힌 차례로 실행합니다.
    script.src = src;
    document.head.append(script);
  }
});
