// Builds the widget into app/, serves it inside a local Zoho CRM, and packs it with Zoho's toolkit.
//
//   node build.mjs build
//   node build.mjs start [--sdk live] [--port 5100]
//   node build.mjs pack

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, posix } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build, context, transform } from "esbuild";
import { unzipSync } from "fflate";

const root = realpathSync(dirname(fileURLToPath(import.meta.url)));
const inRoot = (/** @type {string} */ path) => join(root, path);
const { name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

const outputs = ["app/widget.js", "app/widget.css", "app/chunks"];

/** What may stand in app/, and so in the package: a stray map, note or backup fails the pack. */
const packable =
  /^app\/(widget\.(html|js|css)|chunks\/[\w-]+\.js|translations\/[a-z]{2,3}(-[A-Za-z]+)?\.json|img\/[\w-]+\.(png|svg|jpg))$/;

/**
 * Every language but English, which is built in, as a script: a CSP that forbids fetch must not cost one.
 * @type {import("esbuild").Plugin}
 */
const languages = {
  name: "languages",
  setup({ onEnd }) {
    onEnd(() => {
      mkdirSync(inRoot("app/chunks"), { recursive: true });
      for (const file of readdirSync(inRoot("app/translations"))) {
        if (file === "en.json") continue;
        const words = JSON.parse(readFileSync(inRoot(`app/translations/${file}`), "utf8"));
        const script = inRoot(`app/chunks/${basename(file, ".json")}.js`);
        writeFileSync(script, `export default ${JSON.stringify(words)};`);
      }
    });
  },
};

/**
 * Templates need their line breaks, which htm takes for no text, but not their indentation.
 * @type {import("esbuild").Plugin}
 */
const templates = {
  name: "templates",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]widget[\\/]ui[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/\n[ \t]+/g, "\n"),
      loader: "ts",
    }));
  },
};

/** Words that only the late chunk says, by the beginning of their keys. */
const lateWords = /^(guard|gap|rights|host|confirm|details|row|guide|scope|choice|language)\./;

/**
 * The late chunk brings its styles along as text, for one request less.
 * @type {import("esbuild").Plugin}
 */
const styles = {
  name: "styles",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#styles\// }, ({ path }) => ({ path, namespace: "styles" }));
    onLoad({ filter: /./, namespace: "styles" }, async ({ path }) => {
      const file = inRoot(`src/widget/ui/${path.slice("#styles/".length)}.css`);
      const css = await transform(readFileSync(file, "utf8"), { loader: "css", minify: true });
      return { contents: css.code, loader: "text", watchFiles: [file] };
    });
  },
};

/**
 * The first load carries only the words that it can need; each half is a module of its own.
 * @type {import("esbuild").Plugin}
 */
const words = {
  name: "words",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#words\// }, ({ path }) => ({ path, namespace: "words" }));
    onLoad({ filter: /./, namespace: "words" }, ({ path }) => {
      const file = inRoot("app/translations/en.json");
      const late = path === "#words/late";
      const half = Object.entries(JSON.parse(readFileSync(file, "utf8"))).filter(
        ([key]) => lateWords.test(key) === late,
      );
      return {
        contents: JSON.stringify(Object.fromEntries(half)),
        loader: "json",
        watchFiles: [file],
      };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const widget = {
  absWorkingDir: root,
  entryPoints: [
    { in: "src/widget/main.ts", out: "widget" },
    { in: "src/widget/ui/widget.css", out: "widget" },
  ],
  outdir: "app",
  // Without a hash, as widget.js: widget.html preloads what the entry shares with the late chunk.
  chunkNames: "chunks/[name]",
  plugins: [words, styles, languages, templates],
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  // Older than the last two of each browser, so that nothing has to follow their releases.
  target: ["es2022", "chrome123", "edge123", "firefox128", "safari17.5"],
  minify: true,
  legalComments: "none",
  define: { __VERSION__: JSON.stringify(version) },
  metafile: true,
  logLevel: "warning",
};

/** Removes what an earlier build left: a chunk whose hash has changed would else be packed too. */
function clean() {
  for (const output of outputs) rmSync(inRoot(output), { recursive: true, force: true });
}

/**
 * esbuild moves what the entry shares with the late chunk to a chunk that the entry imports. The page
 * preloads that one beside widget.js; a second one would wait for the first.
 * @param {import("esbuild").Metafile} metafile
 */
function checkChunks({ outputs: built }) {
  const imports = (/** @type {string} */ file) =>
    (built[file]?.imports ?? []).filter(({ kind }) => kind === "import-statement");
  const html = readFileSync(inRoot("app/widget.html"), "utf8");
  const shared = imports("app/widget.js").map(({ path }) => path);
  const late = shared.filter((path) => !html.includes(`"modulepreload" href="${path.slice(4)}"`));
  const chained = shared.filter((path) => imports(path).length > 0);
  if (shared.length > 1 || late.length || chained.length) {
    throw new Error(
      `app/widget.js waits for ${shared.join(", ")}: one chunk may be shared, preloaded`,
    );
  }
}

async function buildWidget() {
  clean();
  const { metafile } = await build(widget);
  checkChunks(metafile);
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(inRoot("dist/metafile.json"), JSON.stringify(metafile));
}

/** @param {{ port: number, sdk: "simulator" | "live" }} options */
async function start({ port, sdk }) {
  clean();
  const watcher = await context({ ...widget, logLevel: "info" });
  // The first build is awaited: the page must not open on an app/ without its script.
  await watcher.rebuild();
  await watcher.watch();
  const server = inRoot("node_modules/.cache/calls-preferences/simulator.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["src/simulator/server.ts"],
    outfile: server,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  });
  const { startSimulator } = await import(pathToFileURL(server).href);
  const simulator = await startSimulator({ root, appDirectory: inRoot("app"), port, sdk });
  console.log(`Local Zoho CRM: ${simulator.crmUrl}`);
  const end = async () => {
    await Promise.all([simulator.close(), watcher.dispose()]);
    process.exit(0);
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

/** @param {"validate" | "pack"} command */
function zet(command) {
  const packageJson = createRequire(import.meta.url).resolve("zoho-extension-toolkit/package.json");
  const { bin } = JSON.parse(readFileSync(packageJson, "utf8"));
  const { status, error } = spawnSync(
    process.execPath,
    [join(dirname(packageJson), bin.zet), command],
    {
      cwd: root,
      // ZET asks its registry for a newer version of itself otherwise.
      env: { ...process.env, NO_UPDATE_NOTIFIER: "1" },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: 120_000,
    },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`zet ${command} ended with ${status}`);
}

/** The files of app/ as `app/…` with forward slashes, the way zip entries are named. */
function appFiles() {
  return readdirSync(inRoot("app"), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Compares a zip with app/: ZET leaves files out with exit code 0. @param {string} zip */
function verify(zip) {
  const entries = unzipSync(readFileSync(zip));
  const files = appFiles();
  const html = readFileSync(inRoot("app/widget.html"), "utf8");
  const references = [...html.matchAll(/\b(?:src|href)="(?!https:|#)([^"]+)"/g)]
    // CRM's hosting serves app/ as the root, so a path that begins with a slash fails elsewhere.
    .map(([, path]) => posix.join("app", path));
  const complaints = [
    ...files
      .filter((file) => !packable.test(file))
      .map((file) => `${file} does not belong in app/`),
    ...files.filter((file) => !entries[file]).map((file) => `ZET left out ${file}`),
    ...Object.keys(entries)
      .filter((entry) => !files.includes(entry))
      .map((entry) => `ZET added ${entry}`),
    ...files
      .filter((file) => entries[file] && !readFileSync(inRoot(file)).equals(entries[file]))
      .map((file) => `${file} differs in the package`),
    ...references.filter((path) => !entries[path]).map((path) => `widget.html needs ${path}`),
  ];
  if (complaints.length) throw new Error(`The package is not right:\n  ${complaints.join("\n  ")}`);
}

async function pack() {
  const zip = inRoot(`dist/${name}-${version}.zip`);
  const zetZip = inRoot(`dist/${basename(root)}.zip`);
  // Of an earlier pack: it would hide that ZET has written nothing.
  for (const old of [zip, zetZip]) rmSync(old, { force: true });
  await buildWidget();
  zet("validate");
  zet("pack");
  if (!existsSync(zetZip)) throw new Error(`ZET wrote no ${zetZip}`);
  try {
    verify(zetZip);
  } catch (error) {
    // Left lying in dist/, it would be uploaded as if it were good.
    rmSync(zetZip);
    throw error;
  }
  renameSync(zetZip, zip);
  console.log(`${appFiles().join("\n")}\ndist/${basename(zip)}`);
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { sdk: { type: "string" }, port: { type: "string", default: "5100" } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error("--port takes a number");
  if (values.sdk !== undefined && values.sdk !== "live") throw new Error("--sdk takes: live");
  switch (positionals.join(" ")) {
    case "build":
      return buildWidget();
    case "start":
      return start({ port, sdk: values.sdk ?? "simulator" });
    case "pack":
      return pack();
    default:
      throw new Error("Usage: node build.mjs build | start [--sdk live] [--port N] | pack");
  }
}

main().catch((error) => {
  // esbuild has already printed its own errors with the place in the source.
  if (!Array.isArray(error?.errors)) console.error(`\n${error?.message ?? error}`);
  process.exit(1);
});
