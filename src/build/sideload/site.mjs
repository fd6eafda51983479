import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

const inPage = fileURLToPath(new URL("in-page.js", import.meta.url));
/** Milliseconds, shorter than any browser's limit for a script. */
const patience = 60_000;

/**
 * Serves the files of a folder at /app/, read from disk for each request. The page gets one more line,
 * the script that reloads it. No header forbids framing.
 * @param {string} folder
 * @param {ReturnType<typeof import("./changes.mjs").createChanges>} changes
 * @returns {import("node:http").RequestListener}
 */
export function site(folder, changes) {
  const files = sirv(folder, { dev: true });

  return (request, response) => {
    const url = new URL(request.url ?? "/", "https://127.0.0.1");
    answer(url).then(
      (text) => {
        if (text) return send(200, text.type, text.body);
        if (!url.pathname.startsWith("/app/")) return send(404, "text/plain", "Not found");
        request.url = url.pathname.slice("/app".length);
        return files(request, response);
      },
      (error) => send(500, "text/plain", String(error)),
    );

    function send(
      /** @type {number} */ status,
      /** @type {string} */ type,
      /** @type {string} */ body,
    ) {
      const headers = { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" };
      response.writeHead(status, headers).end(body);
    }
  };

  async function answer(/** @type {URL} */ { pathname, searchParams }) {
    switch (pathname) {
      case "/app/widget.html": {
        const page = await readFile(`${folder}/widget.html`, "utf8");
        return { type: "text/html", body: withScript(page, changes.current()) };
      }
      case "/sideload/in-page.js":
        return { type: "text/javascript", body: await readFile(inPage, "utf8") };
      case "/sideload/change.js": {
        const changed = await changes.after(searchParams.get("after"), patience);
        return { type: "text/javascript", body: changed ? "location.reload();" : "// no change" };
      }
      default:
        return undefined;
    }
  }
}

/**
 * @param {string} page
 * @param {string} build
 */
function withScript(page, build) {
  const script = `<script defer src="/sideload/in-page.js?build=${build}"></script>`;
  const served = page.replace("</head>", `${script}</head>`);
  if (served === page) throw new Error("widget.html has no </head>: nothing would reload it");
  return served;
}
