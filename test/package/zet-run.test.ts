import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

// Zoho's pages say to type `zet run`. It rewrites package.json and installs by force if it finds
// `dependencies` without portfinder. If someone types it here by habit, it must do nothing.

const copy = copyProject();
afterAll(copy.remove);

/** Every file of the copy with its hash, except installed packages and ZET's own log, which git ignores. */
function everything(): Record<string, string> {
  const names = readdirSync(copy.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(copy.folder, join(parentPath, name)))
    .filter((path) => !path.startsWith("node_modules") && path !== "ZET-debug.log");
  const hash = (path: string) =>
    createHash("sha256")
      .update(readFileSync(join(copy.folder, path)))
      .digest("hex");
  return Object.fromEntries(names.map((path) => [path, hash(path)]));
}

function zetRun(folder: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(copy.folder, "node_modules/zoho-extension-toolkit/index.js"), "run"],
    {
      cwd: folder,
      encoding: "utf8",
      timeout: 50_000,
      env: {
        ...process.env,
        NO_UPDATE_NOTIFIER: "1",
        // If it tries to install, it must fail at once instead of using a registry.
        npm_config_offline: "true",
        npm_config_dry_run: "true",
      },
    },
  );
  return { status, output: stdout + stderr };
}

it("`zet run` ends and leaves every file as it was", () => {
  const before = everything();
  expect(Object.keys(before).length).toBeGreaterThan(100);
  const { status, output } = zetRun(copy.folder);
  expect(status, output).toBe(0);
  expect(output).toContain("TypeError");
  expect(everything()).toEqual(before);
});

it("`zet run` would do damage if there were dependencies", () => {
  // A folder without the installed packages, which the copy shares with the working folder.
  const bare = mkdtempSync(join(tmpdir(), "zet-run-"));
  try {
    cpSync(join(copy.folder, "plugin-manifest.json"), join(bare, "plugin-manifest.json"));
    writeFileSync(join(bare, "package.json"), JSON.stringify({ dependencies: {} }, null, 2));
    zetRun(bare);
    const rewritten = readFileSync(join(bare, "package.json"), "utf8");
    expect(rewritten).toContain('"dependencies":{"portfinder"');
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
});
