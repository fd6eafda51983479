import { describe, expect, it } from "vitest";
import { Confirmation } from "../../../src/widget/ui/confirmation";
import { Findings } from "../../../src/widget/ui/findings";
import { html } from "../../../src/widget/ui/html";
import { Lock } from "../../../src/widget/ui/lock";
import { PermissionsNote } from "../../../src/widget/ui/permissions-note";
import { Row } from "../../../src/widget/ui/row";
import {
  blocked,
  context,
  drawPart,
  early,
  full,
  isIsolated,
  knowing,
  look,
} from "../../support/guard/draw";

// People in the organisation typed the names, so they are text, in any direction, and nothing else.

const names = [
  '<img src=x onerror="document.title=1"> & Co',
  "<script>document.title=1</script>",
  '"><svg onload=alert(1)> {{name}} {place} {section}',
  "قاعدة (2)",
  "תמיכה \u202Eabc",
  "&lt;b&gt; &amp;",
];

const evidence = (name: string) => [
  look("required", "blocked", [{ name, section: name, page: "modules/Calls/layouts" }]),
  look("workflows", "possible", [{ name }]),
];

const colleague = (name: string) => () => {
  const permissions = { at: "someone", who: name } as const;
  return html`<${PermissionsNote} permissions=${permissions} context=${context} />`;
};

/** Where a name appears, and how it gets there. */
const places = (name: string) =>
  [
    [Confirmation, { organisation: { id: undefined, name } }],
    [Row, { labels: { show_from_number: name } }],
    [colleague(name), {}],
  ] as const;

describe.each(names)("a name such as %s", (name) => {
  it.each([
    ["findings", Findings, full(evidence(name))],
    ["a lock", Lock, early(evidence(name))],
    ["a confirmation", Confirmation, full(evidence(name))],
  ] as const)("is text in %s, and its direction is isolated", (_where, part, guard) => {
    const { root } = drawPart(part, knowing(guard));
    expect(root.textContent).toContain(name);
    expect(root.querySelector("img, script, svg, b")).toBeNull();
    expect(isIsolated(root, name)).toBe(true);
  });

  it("is text as the name of the organisation, a field or a colleague", () => {
    for (const [part, more] of places(name)) {
      const { root } = drawPart(part, knowing({}, more));
      expect(root.textContent).toContain(name);
      expect(root.querySelector("img, script, svg, b")).toBeNull();
    }
  });
});

describe("the direction of a name that runs the other way is isolated in", () => {
  const name = "قاعدة (2)";
  const [organisation, field, person] = places(name);
  it.each([
    ["as the organisation's in the confirmation", organisation],
    ["as a field's beside its label", field],
    ["as a colleague's among the reasons", person],
  ])("%s", (_where, [part, more]) => {
    expect(isIsolated(drawPart(part, knowing({}, more)).root, name)).toBe(true);
  });
});

describe("a name with direction marks in it", () => {
  it.each(["\u2069", "\u202C\u2069"])("cannot end its own isolation (%j)", (mark) => {
    const name = `Support${mark}\u202E moc.live`;
    const { root } = drawPart(Lock, knowing(early([{ ...blocked, places: [{ name }] }])));
    const line = root.querySelector("li")?.textContent ?? "";
    let open = 0;
    const outside = [...line].filter((letter) => {
      if (letter === "\u2068") open++;
      if (letter === "\u2069") open--;
      return open <= 0;
    });
    const inElement = root.querySelector("li bdi")?.textContent === name;
    expect(inElement || !outside.join("").includes("\u202E")).toBe(true);
  });
});
