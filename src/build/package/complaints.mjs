import { basename, extname } from "node:path";
import { root } from "../project.mjs";
import { namedBy } from "./wanted.mjs";

/**
 * Limits of Zoho's toolkit, from its source. It drops files with other extensions, and still exits with
 * 0.
 */
const limits = {
  files: 250,
  bytes: 5_000_000,
  nameLength: 250,
  folder: /^[A-Za-z0-9_$-]+$/,
  name: /^[A-Za-z0-9_$-][A-Za-z0-9_.$-]*$/,
  endings:
    ".jpg .jpeg .png .gif .svg .css .woff .woff2 .ttf .eot .webm .js .mp3 .mp4 .json .txt .md .xml .html".split(
      " ",
    ),
};

/** Patterns of secrets, which must not leave the machine that packs. */
const secrets = [
  { what: "a private key", pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: "a token of Zoho", pattern: /\b1000\.[0-9a-f]{32}\.[0-9a-f]{32}\b|Zoho-oauthtoken/i },
  { what: "a web token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./ },
  {
    what: "a key of a service",
    pattern: /\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|npm_\w{36}|xox[baprs]-[\w-]{10,})\b/,
  },
  { what: "a client's secret", pattern: /client_?secret["']?\s*[:=]\s*["']\w+/i },
];

/** Files for developers, which have no use in CRM. */
const notForCrm = [
  { what: "a source map", pattern: /sourceMappingURL/ },
  { what: "the local CRM", pattern: /simulator/i },
  { what: "the script of a sideload", pattern: /\/sideload\// },
];

/**
 * What is wrong with the files of a package, in words; an empty list if nothing is.
 * @param {Readonly<Record<string, Uint8Array>>} entries content by name, `app/…`
 * @param {ReadonlyMap<string, string>} wanted required files, each with the reason
 * @returns {string[]}
 */
export function complaints(entries, wanted) {
  const names = Object.keys(entries);
  return [
    ...[...wanted].flatMap(([file, why]) => (entries[file] ? [] : [`${file} is missing: ${why}`])),
    ...names.filter((name) => !wanted.has(name)).map((name) => `${name} does not belong there`),
    ...(names.length > limits.files ? [`There are more than ${limits.files} files`] : []),
    ...Object.entries(entries).flatMap(([name, content]) => [
      ...aboutName(name),
      ...aboutContent(name, content),
    ]),
  ];
}

/** @param {string} path */
function aboutName(path) {
  const [app, ...folders] = path.split("/").slice(0, -1);
  const name = basename(path);
  const fits =
    app === "app" &&
    folders.every((folder) => limits.folder.test(folder)) &&
    limits.name.test(name) &&
    name.length <= limits.nameLength &&
    limits.endings.includes(extname(name));
  return fits ? [] : [`${path} has a name that Zoho's toolkit refuses or leaves out`];
}

/**
 * @param {string} name
 * @param {Uint8Array} content
 */
function aboutContent(name, content) {
  const text = new TextDecoder().decode(content);
  const machine = { what: "a path of this machine", pattern: new RegExp(quoted(root)) };
  const found = [...secrets, ...notForCrm, machine].filter(({ pattern }) => pattern.test(text));
  // CRM's hosting serves app/ as the root, others serve /app/; only paths relative to the page work in
  // both.
  const absolute = name.endsWith(".html") ? namedBy(text).filter((path) => path[0] === "/") : [];
  return [
    ...(content.byteLength === 0 ? [`${name} is empty`] : []),
    ...(content.byteLength > limits.bytes ? [`${name} is larger than ${limits.bytes} bytes`] : []),
    ...found.map(({ what }) => `${name} has in it ${what}`),
    ...absolute.map((path) => `${name} names ${path}, which is elsewhere in CRM's hosting`),
  ];
}

/** @param {string} text */
function quoted(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
