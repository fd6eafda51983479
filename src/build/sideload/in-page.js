// Runs in the frame while sideloading, and ships nowhere. The page's rules allow scripts of its own
// server and no other way to hear of anything (connect-src 'none'), so the news comes as a script.

const own = document.currentScript;
const build = own instanceof HTMLScriptElement ? new URL(own.src).searchParams.get("build") : "";

function wait() {
  const news = document.createElement("script");
  news.src = `/sideload/change.js?${new URLSearchParams({ after: build ?? "" })}`;
  news.addEventListener("load", again);
  // The server has ended: the page shows the next one's build once it is there.
  news.addEventListener("error", () => setTimeout(again, 3000));
  document.head.append(news);

  function again() {
    news.remove();
    wait();
  }
}

// Not before: a script that waits would hold back the page's own load event.
addEventListener("load", () => setTimeout(wait));
