import { describe, expect, it } from "vitest";
import { blueprints } from "../../../src/widget/guard/blueprints";
import { mostOpened } from "../../../src/widget/guard/open-each";
import { apiPath } from "../../../src/widget/zoho/api-path";
import {
  type Answers,
  answering,
  evidenceOf,
  fields,
  trouble,
  using,
} from "../../support/guard/rules";

const idOf = (n: number) => String(3361265000001700003n + BigInt(n));
const named = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: idOf(n), name: `Blueprint ${n + 1}` }));
const opened = (path: string) => /blueprints\/(\d+)\?fields=state,transition$/.exec(path)?.[1];

/** This many blueprints, and what each contains when opened. */
const holding =
  (count: number, inside: (id: string) => unknown): Answers =>
  (path) => {
    const id = opened(path);
    return id ? inside(id) : { blueprints: named(count) };
  };
const empty = (id: string) => ({ blueprints: [{ id, states: [], transitions: [] }] });

describe("blueprints", () => {
  it("are opened one by one, after one request for the list", async () => {
    const { get, asked } = answering(holding(3, empty));
    await blueprints.read(get);
    expect(asked).toEqual([
      apiPath("settings/modules/Calls"),
      apiPath("settings/blueprints?module=Calls"),
      ...[0, 1, 2].map((n) => apiPath(`settings/blueprints/${idOf(n)}?fields=state,transition`)),
    ]);
  });

  it("name the one whose transition uses the field", async () => {
    const inside = (id: string) =>
      id === idOf(1) ? { blueprints: [{ transitions: [using(fields.to, "Hold")] }] } : empty(id);
    expect(await evidenceOf(blueprints, holding(3, inside))).toEqual({
      check: "blueprints",
      outcome: "possible",
      places: [{ name: "Blueprint 2", page: `blueprint/${idOf(1)}?module=Calls` }],
    });
  });

  it("name one that uses the field in the list already", async () => {
    const list = [{ ...named(1)[0], field: { api_name: "To_Number__s" } }];
    const found = await evidenceOf(blueprints, (path) =>
      opened(path) ? empty(idOf(0)) : { blueprints: list },
    );
    expect(found).toMatchObject({ outcome: "possible", places: [{ name: "Blueprint 1" }] });
  });

  it("are clear with exactly 20, all of them opened", async () => {
    expect(mostOpened).toBe(20);
    const { get, asked } = answering(holding(20, empty));
    expect(await blueprints.read(get)).not.toHaveProperty("gap");
    expect(asked).toHaveLength(22);
    expect((await evidenceOf(blueprints, holding(20, empty))).outcome).toBe("clear");
  });

  it("are not all checked if there is one more, and only 20 are opened", async () => {
    const { get, asked } = answering(holding(21, empty));
    expect(await blueprints.read(get)).toMatchObject({
      gap: { kind: "capped", seen: 20, all: 21 },
    });
    expect(asked).toHaveLength(22);
    expect((await evidenceOf(blueprints, holding(21, empty))).outcome).toBe("unknown");
  });

  it("are not all if Zoho says that there are more", async () => {
    const found = await evidenceOf(blueprints, (path) => {
      const id = opened(path);
      return id ? empty(id) : { blueprints: named(2), info: { more_records: true } };
    });
    expect(found.outcome).toBe("unknown");
  });

  it.each([
    ["a count that is another", { count: 3 }],
    ["a list that may go on: null", { more_records: null }],
    ["a list that may go on: a text", { more_records: "true" }],
  ])("are never clear after %s", async (_what, info) => {
    const found = await evidenceOf(blueprints, (path) => {
      const id = opened(path);
      return id ? empty(id) : { blueprints: named(2), info };
    });
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });

  it("stay unknown if one of them cannot be read, and the others count", async () => {
    const inside = (id: string) => {
      if (id === idOf(0)) return trouble("NO_PERMISSION");
      return id === idOf(1) ? { transitions: [using(fields.to, "Hold")] } : empty(id);
    };
    expect(await evidenceOf(blueprints, holding(3, inside))).toMatchObject({
      outcome: "possible",
      places: [{ name: "Blueprint 2" }],
      gap: { kind: "problem", problem: { code: "NO_PERMISSION" } },
    });
    expect((await evidenceOf(blueprints, holding(3, inside), fields.from)).outcome).toBe("unknown");
  });

  it("stay unknown if one of them is empty when opened", async () => {
    const inside = (id: string) => (id === idOf(0) ? undefined : empty(id));
    expect(await evidenceOf(blueprints, holding(2, inside))).toMatchObject({
      outcome: "unknown",
      gap: { kind: "unreadable" },
    });
  });

  it.each([
    ["a number", Number(idOf(0))],
    ["missing", undefined],
    ["a path", "../modules/Leads"],
    ["empty", ""],
  ])("with an id that is %s are not opened, so they stay unknown", async (_what, id) => {
    const answers = () => ({ blueprints: [{ id, name: "Odd" }] });
    const { get, asked } = answering(answers);
    await blueprints.read(get);
    expect(asked).toHaveLength(2);
    expect((await evidenceOf(blueprints, answers)).outcome).toBe("unknown");
  });

  it.each([
    ["supports none", false, 1],
    ["supports them", true, 2],
    ["does not tell", undefined, 2],
    ["tells something else", "false", 2],
  ])("of a module that %s (%j) take %i requests", async (_what, isBlueprintSupported, requests) => {
    const { get, asked } = answering((path) =>
      path.includes("modules/")
        ? { modules: [{ api_name: "Calls", isBlueprintSupported }] }
        : trouble("OAUTH_SCOPE_MISMATCH"),
    );
    const { rules, gap } = await blueprints.read(get);
    expect(rules).toEqual([]);
    expect(asked).toHaveLength(requests);
    expect(gap === undefined).toBe(requests === 1);
  });

  it("are checked even if another module supports none", async () => {
    const other = { modules: [{ api_name: "Leads", isBlueprintSupported: false }] };
    const { get, asked } = answering(() => other);
    await blueprints.read(get);
    expect(asked).toHaveLength(2);
  });
});
