// Runs in the frame while sideloading, and never ships. The page's CSP allows scripts from its own server
// but no connections (connect-src 'none'), so the news arrives as a script.

const own = document.currentScript;
const build = own instanceof HTMLScriptElement ? new URL(own.src).searchParams.get("build") : "";

function wait() {
  const news = document.createElement("script");
  news.src = `/sideload/change.js?${new URLSearchParams({ after: build ?? "" })}`;
  news.addEventListener("load", again);
  // The server has stopped. Once it runs again, the page loads its build.
  news.addEventListener("error", () => setTimeout(again, 3000));
  document.head.append(news);

  function again() {
    news.remove();
    wait();
  }
}

// Not before, because a waiting script would delay the page's load event.
addEventListener("load", () => setTimeout(wait));
