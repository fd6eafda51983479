import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outsideCrm } from "../../src/build/sideload/steps.mjs";
import { copyProject, hashed } from "../support/project-copy";
import { selfSigned } from "../support/self-signed";
import { type Started, startBuild } from "../support/started";

const copy = copyProject();
const running: Started[] = [];
const inCopy = (path: string) => join(copy.folder, path);
afterAll(async () => {
  await Promise.all(running.map((one) => one.end()));
  copy.remove();
});

/** Sideloads in the copy. @returns after it has printed all steps */
async function sideload(...args: readonly string[]) {
  const started = startBuild(copy.folder, ["sideload", ...args]);
  running.push(started);
  const [, origin = ""] = await started.says(/Base URL {2}(https:\/\/127\.0\.0\.1:\d+)\//);
  await started.says(/address, then reload\.\n/);
  return { ...started, origin };
}

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Requests over HTTPS like a browser in which the person has accepted the certificate. */
function ask(url: string, ca?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: ca !== undefined, ...(ca && { ca }) }, async (answer) => {
      let text = "";
      for await (const part of answer.setEncoding("utf8")) text += part;
      resolve({ status: answer.statusCode, headers: answer.headers, text });
    }).on("error", reject);
  });
}

/** The build that the page says it shows. */
async function shownBuild(origin: string): Promise<string> {
  const { text } = await ask(`${origin}/app/widget.html`);
  const [, build] = /in-page\.js\?build=([\w-]+)/.exec(text) ?? [];
  return String(build);
}

const newsFor = (build: string, origin: string) => `${origin}/sideload/change.js?after=${build}`;

// One at a time, because all of them build into the same app/.
describe("while it runs", () => {
  let squatter: Server;
  let taken: number;
  let started: Awaited<ReturnType<typeof sideload>>;
  let origin: string;
  beforeAll(async () => {
    squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    taken = typeof address === "object" && address ? address.port : 0;
    started = await sideload("--port", String(taken));
    origin = started.origin;
  });
  afterAll(() => squatter.close());

  it("takes the next free port with a warning", () => {
    const port = Number(new URL(origin).port);
    expect(port).toBeGreaterThan(taken);
    expect(started.output()).toContain(`Warning: port ${taken} is taken. This is ${port}`);
  });

  it("serves what is on the disk, the page with one more line, and allows framing", async () => {
    const built = ["widget.js", "widget.css", "chunks/lazy.js"].map(copy.named);
    for (const file of [...built, "app/translations/de.json"]) {
      const { status, text } = await ask(`${origin}/${file}`);
      expect({ status, text }).toEqual({
        status: 200,
        text: readFileSync(inCopy(file), "utf8"),
      });
    }
    const page = await ask(`${origin}/app/widget.html?serviceOrigin=https%3A%2F%2Fcrm.zoho.eu`);
    const line = /<script defer src="\/sideload\/in-page\.js\?build=[\w-]+"><\/script>/;
    expect(page.text).toMatch(line);
    expect(page.text.replace(line, "")).toBe(readFileSync(inCopy("app/widget.html"), "utf8"));
    expect(page.headers).toMatchObject({ "content-type": "text/html; charset=utf-8" });
    for (const name of [
      "x-frame-options",
      "content-security-policy",
      "cross-origin-resource-policy",
    ])
      expect(page.headers).not.toHaveProperty(name);
  });

  it("serves nothing outside of app/", async () => {
    const paths = [
      "/package.json",
      "/app/..%2fpackage.json",
      "/app/%2e%2e%2fpackage.json",
      "/",
      "/app/none.js",
    ];
    for (const path of paths) expect((await ask(origin + path)).status, path).toBe(404);
  });

  it("prints the steps in Setup, and how to recognise a refusal", () => {
    const base = `${origin}/app/widget.html`;
    const inOrder = [
      `Open ${base} once in a tab and accept the certificate`,
      "Setup > Developer Hub (older: Developer Space) > Widgets > Create New Widget",
      "Web Tab (or Settings: where CRM shows that is not documented)",
      "External",
      base,
      "local network access: allow it",
      "frame stays blank",
      "ERR_CERT_AUTHORITY_INVALID",
      "ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS",
    ];
    const output = started.output();
    const places = inOrder.map((words, index) =>
      output.indexOf(words, index && output.indexOf(inOrder[index - 1] ?? "") + 1),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("quotes the widget's words that show an accepted certificate", () => {
    const words: unknown = JSON.parse(readFileSync(inCopy("app/translations/en.json"), "utf8"));
    expect(words).toMatchObject({ "problem.not-in-crm": outsideCrm });
  });

  it("tells a page that shows an older build at once", async () => {
    const { text, headers } = await ask(newsFor("older", origin));
    expect(text).toBe("location.reload();");
    expect(headers["content-type"]).toContain("text/javascript");
  });

  it.each([
    [
      "the widget's source",
      "src/widget/ui/widget.css",
      (text: string) => `${text}\nmain{color:red}`,
    ],
    [
      "the page",
      "src/widget/widget.html",
      (text: string) => text.replace("phone number fields", "phone  number fields"),
    ],
    [
      "English",
      "app/translations/en.json",
      (text: string) => text.replace("From Number", "From no."),
    ],
    ["another language", "app/translations/de.json", (text: string) => `${text} `],
  ])("tells a page that waits when %s has changed", async (_what, file, change) => {
    const before = readFileSync(inCopy(file), "utf8");
    expect(change(before)).not.toBe(before);
    const told = ask(newsFor(await shownBuild(origin), origin));
    writeFileSync(inCopy(file), change(before));
    expect((await told).text).toBe("location.reload();");
  });

  it("keeps running, and tells nobody, while the source does not build", async () => {
    const file = inCopy("src/widget/ui/widget.css");
    const before = readFileSync(file, "utf8");
    const build = await shownBuild(origin);
    writeFileSync(file, "@import './absent.css';");
    await started.says(/absent\.css/);
    expect(await shownBuild(origin)).toBe(build);
    writeFileSync(file, before);
    expect((await ask(newsFor(build, origin))).text).toBe("location.reload();");
  });

  it("ends at once when it is told to, also while a page waits for a change", async () => {
    const waiting = ask(newsFor(await shownBuild(origin), origin)).catch(String);
    // Earlier requests have reached the server before this one is answered.
    await shownBuild(origin);
    expect(await started.end()).toBe(0);
    expect(await waiting).toMatch(/socket hang up|ECONNRESET/);
  });

  it("leaves in app/ what a build writes", () => {
    const sideloaded = hashed(copy.app());
    expect(copy.build("build").status).toBe(0);
    expect(sideloaded).toEqual(hashed(copy.app()));
  });
});

it("serves with a certificate given by path, on port 5000 by default", async () => {
  const { cert, key } = selfSigned([127, 0, 0, 1]);
  writeFileSync(inCopy("own-cert.pem"), cert);
  writeFileSync(inCopy("own-key.pem"), key);
  const given = ["--cert", "own-cert.pem", "--key", "own-key.pem"];
  const { origin, output } = await sideload(...given);
  if (new URL(origin).port !== "5000") expect(output()).toContain("port 5000 is taken");
  expect(output()).toContain(`${origin}/app/widget.html`);
  expect((await ask(`${origin}/app/widget.html`, cert)).status).toBe(200);
  const other = selfSigned([127, 0, 0, 1]);
  await expect(ask(`${origin}/app/widget.html`, other.cert)).rejects.toThrow(/self.signed/);
});

it.each([
  ["a certificate without its key", ["--cert", "a.pem"], "--cert and --key are given together"],
  ["a path where nothing is", ["--cert", "a.pem", "--key", "b.pem"], "There is no a.pem"],
  [
    "the key of another certificate",
    ["--cert", "one.pem", "--key", "two.key"],
    "no certificate and its key",
  ],
  [
    "a certificate for another address",
    ["--cert", "two.pem", "--key", "two.key"],
    "is not for 127.0.0.1",
  ],
  ["a port that is none", ["--port", "65536"], "--port takes a number"],
])("refuses %s in words", async (_what, args, words) => {
  const one = selfSigned([127, 0, 0, 1]);
  const two = selfSigned([10, 0, 0, 1]);
  writeFileSync(inCopy("one.pem"), one.cert);
  writeFileSync(inCopy("two.pem"), two.cert);
  writeFileSync(inCopy("two.key"), two.key);
  const started = startBuild(copy.folder, ["sideload", ...args]);
  await expect(started.says(/Base URL/)).rejects.toThrow(words);
  expect(await started.end()).toBe(1);
});
