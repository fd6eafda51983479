import { parseJson } from "../../../src/simulator/unknown";
import type { ClientName, FaultCase, Step } from "../case";
import { at, clients, type Fault, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, still, unread } from "./screens";

// Answers of another shape than Zoho's: as the whole of what the promise ends with, and as the API's body.

const guide = { asks: "guide.title", retry: true } as const;
const unreadable: Kind = { code: "unreadable", ...guide };
/** No envelope, but an object: trouble of the connection itself. */
const connection: Kind = { code: "connection", ...guide };
const ownPermissions: Kind = { code: "own-permissions", ...guide };

interface Odd {
  readonly fault: string;
  readonly rule: Fault;
  /** What it is where it cannot be read; nothing where it can. */
  readonly kind: (client: ClientName) => Kind | undefined;
}

/** `nothing` is what the wire gives where the key is left out. */
const nothing = Symbol("nothing");
const values: readonly [name: string, value: unknown][] = [
  ["nothing", nothing],
  ["null", null],
  ["a number", 7],
  ["zero", 0],
  ["true", true],
  ["false", false],
  ["an empty text", ""],
  ["a sentence", "Service unavailable"],
  ["HTML", "<html><body>502 Bad Gateway</body></html>"],
  ["half a JSON text", '{"call_preferences":'],
  ["an empty array", []],
  ["an array of an object", [{}]],
  ["an empty object", {}],
];
const given = (value: unknown) => (value === nothing ? {} : { data: value });

const wholes: readonly Odd[] = values.map(([name, value]) => ({
  fault: `${name} for an answer`,
  rule: { kind: "replace", ...given(value) },
  kind: (client) => {
    const isObject = JSON.stringify(value) === "{}";
    if (client === "connection") return isObject ? connection : unreadable;
    return isObject ? unreadable : ownPermissions;
  },
}));

/** From text, as it comes over a wire: a literal would set the prototype. */
const fromText = (name: string, text: string): [string, unknown] => [name, parseJson(text)];

const hiddenBoth = '{"show_from_number":false,"show_to_number":false}';
const unreadableBodies: readonly [string, unknown][] = [
  ...values,
  ["one preference only", { call_preferences: { show_from_number: true } }],
  ["values as text", { call_preferences: { show_from_number: "true", show_to_number: "true" } }],
  ["values as numbers", { call_preferences: { show_from_number: 1, show_to_number: 1 } }],
  ["preferences in an array", { call_preferences: [{ show_from_number: true }] }],
  ["preferences null", { call_preferences: null }],
  fromText("__proto__ around the preferences", `{"__proto__":{"call_preferences":${hiddenBoth}}}`),
  fromText("__proto__ in the preferences", `{"call_preferences":{"__proto__":${hiddenBoth}}}`),
  fromText(
    "constructor and prototype keys",
    `{"constructor":{"prototype":{"call_preferences":${hiddenBoth}}},"prototype":${hiddenBoth}}`,
  ),
];
const bodies: readonly Odd[] = unreadableBodies.map(([name, value]) => ({
  fault: `${name} for a body`,
  rule: { kind: "body", ...given(value) },
  kind: () => unreadable,
}));

function screensOf(odd: Odd, client: ClientName, where: PlaceName, undone: boolean): Step[] {
  const kind = odd.kind(client);
  if (where === "PUT") return [{ see: undone && kind ? still(kind) : hidden }];
  if (!kind) return [{ see: shown }];
  // One answer that makes no sense leaves what was read before.
  return where === "GET on return" ? marked(kind) : andRetry(unread(kind));
}

function casesFor(odd: Odd, client: ClientName): FaultCase[] {
  const one = (where: PlaceName, undone = false) =>
    at(
      where,
      client,
      {
        fault: `${odd.fault}${undone ? ", nothing done" : ""}`,
        rule: { ...odd.rule, ...(undone && { undone }) },
      },
      screensOf(odd, client, where, undone),
      { area: "odd answers" },
    );
  return [one("first GET"), one("PUT"), one("PUT", true), one("GET on return")];
}

/** More than Zoho documents, around what it does: nobody is bothered by it. */
const readable: readonly [string, string][] = [
  ["__proto__ beside the preferences", '"__proto__":{"code":"INTERNAL_ERROR","status":"error"}'],
  ["another key beside the preferences", '"info":{"more_records":false}'],
];

export const oddAnswers: readonly FaultCase[] = [
  ...[...wholes, ...bodies].flatMap((odd) => clients.flatMap((client) => casesFor(odd, client))),
  ...readable.flatMap(([name, more]) =>
    clients.map((client) => {
      const both = '{"show_from_number":true,"show_to_number":true}';
      const data = parseJson(`{"call_preferences":${both},${more}}`);
      const named = { fault: `${name} in a body`, rule: { kind: "body", data } } as const;
      return at("first GET", client, named, [{ see: shown }], { area: "odd answers" });
    }),
  ),
];
