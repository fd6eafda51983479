import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mostOpened } from "../../../src/widget/guard/open-each";
import { updateLayout } from "../../../src/widget/guard/update-layout";
import { layoutUpdateScope } from "../../../src/widget/preferences/scopes";
import { failed } from "../../../src/widget/problems/problem";
import { settings } from "../../../src/widget/settings";
import { languages } from "../../../src/widget/words/language";
import { regions } from "../../../src/widget/zoho/api-host";
import { below, root, rowsOf, sourceOf } from "../../support/marketplace/kit";

// The privacy statement and the guides name what the widget does: no more and no less.

const folder = join(root, "src/widget");
const code = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(folder, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, ""))
  .join("\n");
const privacy = sourceOf({ source: "privacy" });

/** Without the variable parts: the id of a blueprint, paging. */
const plain = (path: string) => path.replace(/\/\$\{.*$/, "").replace(/\?(?!type=).*$/, "");

describe("the privacy statement", () => {
  it("names every API address in the source, and no other", () => {
    const used = [...code.matchAll(/apiPath\(\s*["`]([^"`]+)["`]/g)].map(([, path]) =>
      String(path),
    );
    const named = [
      ...privacy.matchAll(/`(?:GET |PUT |PATCH )?((?:settings|users|org)\b[^`]*)`/g),
    ].map(([, path]) => String(path));
    expect(used.length).toBeGreaterThan(8);
    expect([...new Set(named.map(plain))].sort()).toEqual([...new Set(used.map(plain))].sort());
  });
  it("names every call of the CRM page, and no other", () => {
    const calls = [...code.matchAll(/\bsdk\.CRM\.(\w+)\??\.(\w+)/g)].map(
      ([, part, call]) => `${part}.${call}`,
    );
    expect(calls).toContain("CONNECTION.invoke");
    // Requests over the connection are named by address.
    const own = calls.filter((call) => call !== "CONNECTION.invoke");
    const named = [...privacy.matchAll(/`([A-Z]+\.\w+)`/g)].map(([, call]) => call);
    expect([...new Set(named)].sort()).toEqual([...new Set(own)].sort());
  });
  it("names every key that is stored, and no other", () => {
    const recalled = [...code.matchAll(/\bownProperty\(stored, "(\w+)"\)/g)].map(([, key]) => key);
    const named = rowsOf(below(privacy, "What is stored, and where")).map(([key]) =>
      key?.replaceAll("`", ""),
    );
    expect(named.sort()).toEqual([...new Set(recalled)].sort());
  });
  it("says correctly that the unpublished checks are off", () => {
    expect(settings.unpublishedChecks).toBe(false);
  });
});

describe("what is changed", () => {
  const document = (path: string) => readFileSync(join(root, path), "utf8");
  const writes = (text: string) =>
    [...new Set(text.match(/\b(POST|PUT|PATCH|DELETE)\b/g))].sort().reverse();

  it("is two requests of the source", () => {
    const sent = [...code.matchAll(/\bclient\.(post|put|patch|delete)\(/g)].map(([, how]) => how);
    expect(sent.sort()).toEqual(["patch", "put"]);
    expect(writes(code)).toEqual(["PUT", "PATCH"]);
  });
  it.each([
    ["SECURITY.md", "What there is to protect"],
    ["README.md", "What it does in your organisation"],
    ["marketplace/privacy.md", "What is changed"],
    ["marketplace/admin-guide.md", "What it changes"],
    ["marketplace/listing.md", "Long description"],
  ])("is told by %s as these two kinds", (path, heading) => {
    const told = below(document(path), heading).replace(/\s+/g, " ");
    expect(told).toMatch(
      /two kinds of change.*?(two preferences|From Number or To Number).*?layout/,
    );
  });
  it.each(["marketplace/privacy.md", "docs/requests.md"])(
    "is told by %s as these requests",
    (path) => {
      expect(document(path)).toContain("two kinds of change");
      expect(writes(document(path))).toEqual(["PUT", "PATCH"]);
    },
  );
  it("of a layout is told by SECURITY.md key by key, with its scope", async () => {
    const keys = new Set<string>();
    const patch = async (_path: string, body: unknown) => {
      JSON.stringify(body, (key, value) => {
        if (/\D/.test(key)) keys.add(key);
        return value;
      });
      return failed("no-answer");
    };
    const client = { get: async () => failed("no-answer"), put: patch, patch };
    await updateLayout(client, { layout: "1", section: "2", field: "3" }, false);
    const [, told = ""] =
      /the PATCH holds the keys (.*?) and no other/.exec(document("SECURITY.md")) ?? [];
    expect([...told.matchAll(/`(\w+)`/g)].map(([, key]) => key).sort()).toEqual([...keys].sort());
    expect(document("SECURITY.md")).toContain(layoutUpdateScope);
  });
});

describe("the guides", () => {
  const guide = sourceOf({ source: "admin-guide" });

  it("name the API host of every region", () => {
    const rows = rowsOf(below(guide, "If it asks for the API host"));
    expect(rows).toEqual(regions.map((region) => [`\`.${region}\``, `\`www.zohoapis.${region}\``]));
  });
  it("name the built-in link name", () => {
    expect(guide).toContain(`**Connection link name: \`${settings.connection}\`**`);
  });
  it("name the widget's time limits and caps", () => {
    const user = sourceOf({ source: "user-guide" });
    const [, second, third] = settings.limits.verify;
    expect(user).toContain(`at once, after ${second / 1000} and after ${third / 1000} seconds`);
    const faq = sourceOf({ source: "faq" });
    expect(faq).toContain(`at most once in ${settings.limits.reread / 1000} seconds`);
    expect(faq).toContain(`for each blueprint, at most ${mostOpened}`);
    expect(privacy).toContain(`each of them, at most ${mostOpened}`);
    const trouble = sourceOf({ source: "troubleshooting" });
    expect(trouble).toContain(`waits ${settings.limits.handshake / 1000} seconds`);
  });
  it("name the same beta languages, as many as the widget has", () => {
    const listed = /German[^.]* Arabic/.exec(sourceOf({ source: "listing" }))?.[0];
    const told = /German[^.]* Arabic/.exec(sourceOf({ source: "user-guide" }))?.[0];
    expect(told).toBe(listed);
    expect(told?.split(/, | and /)).toHaveLength(languages.length);
  });
  it.each(["admin-guide", "user-guide", "faq", "support"])(
    "%s quotes the widget word for word",
    (source) => {
      const words: Record<string, string> = JSON.parse(
        readFileSync(join(root, "app/translations/en.json"), "utf8"),
      );
      const said = ["From Number", "To Number"].flatMap((field) =>
        Object.values(words).map((text) => text.replaceAll("{field}", field)),
      );
      // Words of Zoho, and our own names or subjects.
      const others = [
        "Choose profiles",
        "All users",
        "required",
        "security",
        "Report a vulnerability",
      ];
      const quoted = [...sourceOf({ source }).matchAll(/“([^”]+)”/g)].map(([, quote]) =>
        String(quote),
      );
      expect(quoted.length).toBeGreaterThan(0);
      const unknown = quoted.filter(
        (quote) => !others.includes(quote) && !said.some((text) => text.includes(quote)),
      );
      expect(unknown).toEqual([]);
    },
  );
});
