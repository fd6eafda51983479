import { describe, expect, it } from "vitest";
import { path, readPreferences } from "../../src/widget/preferences/preferences";
import { clients, different, neverAsked, type Said, same } from "./client-cases";

// One suite for both clients: what the API says is put into the wire shape of each, and has to be read
// alike.

const names = ["connection", "user"] as const;
const asText = (said: Said): Said => ({ ...said, body: JSON.stringify(said.body) });
/** As an object and as its JSON text. A body that is already text has only one spelling. */
const spellings = (said: Said): Said[] =>
  typeof said.body === "string" ? [said] : [said, asText(said)];
const methods = [
  ["GET", (name: (typeof names)[number], said: Said) => clients[name](said).get(path)],
  ["PUT", (name: (typeof names)[number], said: Said) => clients[name](said).put(path, {})],
  ["PATCH", (name: (typeof names)[number], said: Said) => clients[name](said).patch(path, {})],
] as const;

describe.each(methods)("%s", (_method, send) => {
  it.each(same)("%s is the same over both", async (_name, said, outcome) => {
    for (const each of spellings(said)) {
      expect(await send("connection", each)).toStrictEqual(outcome);
      expect(await send("user", each)).toStrictEqual(
        outcome.ok ? { ok: true, value: { ...outcome.value, status: said.status } } : outcome,
      );
    }
  });

  it.each(different)("$what is not: $why", async ({ said, connection, user }) => {
    for (const each of spellings(said)) {
      expect(await send("connection", each)).toEqual(connection);
      expect(await send("user", each)).toStrictEqual(
        user.ok ? { ok: true, value: { ...user.value, status: said.status } } : user,
      );
    }
  });
});

describe("reading the preferences", () => {
  it.each(same)("reads the same from %s over both", async (_name, said) => {
    const [one, other] = await Promise.all(
      names.map((name) => readPreferences(clients[name](said))),
    );
    expect(one).toEqual(other);
  });
  it("gives the values if they came", async () => {
    const said = { status: 200, body: same[0]?.[1].body };
    for (const name of names) {
      expect(await readPreferences(clients[name](said))).toEqual({
        ok: true,
        value: { show_from_number: true, show_to_number: false },
      });
    }
  });
});

describe("keys that are named like members of every object", () => {
  it.each(names)("are data, and never found on a prototype, over the %s client", async (name) => {
    const body = '{"__proto__":{"code":"NO_PERMISSION","status":"error"},"constructor":{"a":1}}';
    const result = await clients[name]({ status: 200, body }).get(path);
    expect(result.ok && Object.keys(Object(result.value.body))).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

describe("an error before the API was reached", () => {
  const code = { connection: "connection", user: "own-permissions" } as const;
  it.each([[undefined], [null], ["words"], [{}], [42], [new Error("words")]])(
    "%j is an error of the one or the other, in its own words",
    async (reason) => {
      for (const name of names) {
        const client = neverAsked[name](reason);
        for (const result of [
          await client.get(path),
          await client.put(path, {}),
          await client.patch(path, {}),
        ]) {
          expect(result).toMatchObject({ ok: false, problem: { code: code[name] } });
        }
      }
    },
  );
});
