import { describe, expect, it } from "vitest";
import {
  buildIdOf,
  nameInBuild,
  placeholder,
  plainName,
  withBuildId,
} from "../../../src/build/build-id.mjs";

const entry = nameInBuild("app/widget.js", placeholder);
const chunk = nameInBuild("app/chunks/lazy.js", placeholder);
const built = (files: Readonly<Record<string, string>>) => {
  const contents = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  const { id, files: named } = withBuildId(new Map(contents));
  return { id, files: Object.fromEntries([...named].map(([name, text]) => [name, String(text)])) };
};
const files = {
  "app/widget.html": `<script src="${nameInBuild("widget.js", placeholder)}">`,
  [entry]: `import("./${nameInBuild("chunks/lazy.js", placeholder)}")`,
  [chunk]: "export {}",
};

describe("the id of a build", () => {
  it("is in the names of its files and all references to them", () => {
    const { id, files: named } = built(files);
    expect(id).toMatch(/^[0-9a-f]{10}$/);
    expect(named).toEqual({
      "app/widget.html": `<script src="widget.${id}.js">`,
      [`app/widget.${id}.js`]: `import("./chunks/lazy.${id}.js")`,
      [`app/chunks/lazy.${id}.js`]: "export {}",
    });
    expect(Object.keys(named).map(plainName)).toEqual([
      "app/widget.html",
      "app/widget.js",
      "app/chunks/lazy.js",
    ]);
    expect(buildIdOf(named["app/widget.html"] ?? "")).toBe(id);
  });

  it("is as long as its placeholder, so that sizes are right before it is known", () => {
    expect(built(files).id).toHaveLength(placeholder.length);
  });

  it("is the same for the same files in any order", () => {
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(built(turned).id).toBe(built(files).id);
  });

  it.each([
    ["a script", { [chunk]: "export {} " }],
    ["the page", { "app/widget.html": `${files["app/widget.html"]} ` }],
    ["a name", { "app/more.js": "" }],
    ["what is in which file", { [entry]: files[chunk] ?? "", [chunk]: files[entry] ?? "" }],
  ])("changes when %s changes", (_what, change) => {
    expect(built({ ...files, ...change }).id).not.toBe(built(files).id);
  });
});
