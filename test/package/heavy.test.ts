import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { buildWidget } from "../bench/size/build-widget";
import { allFiles, budget, firstLoad, totalOf } from "../bench/size/candidate";
import { copyProject, type ProjectCopy } from "../support/project-copy";

// The checks of the first load, tried on copies of the project that are too large.

const copies: ProjectCopy[] = [];
afterEach(() => {
  for (const copy of copies.splice(0)) copy.remove();
});

function changed(file: string, added: string, more: Readonly<Record<string, string>> = {}) {
  const copy = copyProject();
  copies.push(copy);
  const path = join(copy.folder, file);
  writeFileSync(path, added + readFileSync(path, "utf8"));
  for (const [name, content] of Object.entries(more)) {
    writeFileSync(join(copy.folder, name), content);
  }
  return copy;
}

/** A module with this many bytes after gzip. */
function library(bytes: number): string {
  return `export const library = () => document.title = "${randomBytes(bytes * 0.75).toString("base64")}";\n`;
}

describe("a library", () => {
  it("of 5 kB in the first load is over its budget", () => {
    const use = `import { library } from "./library";\nif (location.hash === "#") library();\n`;
    const widget = buildWidget(
      changed("src/widget/main.ts", use, { "src/widget/library.ts": library(5_000) }),
    );
    expect(totalOf(widget, firstLoad(widget)).gzip).toBeGreaterThan(budget.firstLoad);
  });

  it("as large as the total budget exceeds it in the lazy chunk", () => {
    const use = `import { library } from "./library";\nif (location.hash === "#") library();\n`;
    const widget = buildWidget(
      changed("src/widget/lazy.ts", use, { "src/widget/library.ts": library(budget.all) }),
    );
    expect(totalOf(widget, firstLoad(widget)).gzip).toBeLessThanOrEqual(budget.firstLoad);
    expect(totalOf(widget, allFiles(widget)).gzip).toBeGreaterThan(budget.all);
  });
});

describe("a second chunk in front of the switches", () => {
  it("that both would share fails the build", () => {
    // What the start shares with another chunk than the lazy one becomes a separate chunk.
    const use = `import { shared } from "./shared";\nvoid import("./other").then(shared);\n`;
    const copy = changed("src/widget/main.ts", use, {
      "src/widget/shared.ts": `export const shared = () => console.log("${"shared ".repeat(9)}");\n`,
      "src/widget/other.ts": `import { shared } from "./shared";\nexport const other = shared;\n`,
    });
    const { status, output } = copy.build("build");
    expect(status).toBe(1);
    expect(output).toContain("app/chunks/chunk.");
  });

  it("that the start waits for is not in the list of the first load", () => {
    const copy = changed("src/widget/main.ts", `await import("./other");\n`, {
      "src/widget/other.ts": `document.title = "other";\nexport {};\n`,
    });
    const widget = buildWidget(copy);
    // It counts as a second lazy chunk, which size.test.ts forbids. In the browser nothing shows without
    // it, which first-load.test.ts notices.
    const lazy = allFiles(widget).filter((file) => !firstLoad(widget).includes(file));
    expect(lazy.length).toBeGreaterThan(1);
  });
});
