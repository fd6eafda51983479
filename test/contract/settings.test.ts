import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { apiRoot } from "../../src/simulator/organisation/api";
import type { Settings } from "../../src/simulator/organisation/settings";
import { stageGroups } from "../../src/simulator/stages";
import lists from "./schemas/lists.json";
import { read, readings } from "./settings-cases";
import { exceptions } from "./settings-exceptions";
import { shapeOf } from "./shape";
import { differences, zohoSchema } from "./zoho-files";

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
ajv.addSchema(lists);

describe("the settings of the organisation, against our own schemas", () => {
  it.each(readings)("$path $query", ({ own, ...request }) => {
    const reply = read(request);
    const schema = ajv.getSchema(`lists#/$defs/${own}`);
    expect(reply.status).toBe(200);
    expect(schema && differences(schema, reply.body)).toEqual([]);
  });

  const setups: [string, Partial<Settings>][] = Object.entries(stageGroups.Guard).map(
    ([id, stage]) => [id, "setup" in stage ? stage.setup() : {}],
  );

  it.each(setups)("layouts in stage %s", (_id, setup) => {
    const schema = ajv.getSchema("lists#/$defs/layouts");
    const layouts = { path: `${apiRoot}/settings/layouts`, query: { module: "Calls" } };
    const scopes = ["ZohoCRM.settings.layouts.READ"];
    expect(schema && differences(schema, read(layouts, { ...setup, scopes }).body)).toEqual([]);
  });
});

const layouts = { path: `${apiRoot}/settings/layouts`, query: { module: "Calls" } };
const described: [string, string, string, Parameters<typeof read>[0], Partial<Settings>][] = [
  ["layouts", "layouts", "wrapper", layouts, {}],
  ["layouts without profiles", "layouts", "wrapper", layouts, { mayCustomize: false }],
  ["users", "users", "Response_Wrapper", { path: `${apiRoot}/users` }, {}],
  ["org", "org", "Response_Wrapper", { path: `${apiRoot}/org` }, { sandbox: true }],
  [
    "profiles",
    "profiles",
    "Response_Wrapper",
    { path: `${apiRoot}/settings/profiles/3361265000000026011` },
    {},
  ],
];

describe.runIf(existsSync("../shared/oas"))("against Zoho's OpenAPI files", () => {
  it.each(described)("%s", (title, file, name, request, setup) => {
    const schema = zohoSchema(file, name);
    const { body } = read(request, setup);
    const known = new Map([
      ...(exceptions[file] ?? []),
      ...(title === file ? [] : (exceptions[title] ?? [])),
    ]);
    expect(schema && differences(schema, body)).toEqual([...known.keys()].sort());
  });
});

const samples = "../shared/samples";

describe.runIf(existsSync(samples))("against recorded answers", () => {
  const recorded = (name: string): unknown =>
    JSON.parse(readFileSync(`${samples}/${name}.json`, "utf8"));

  it("has layouts of the same shape", () => {
    const { body } = read(layouts, {
      layouts: [
        { id: "3361265000000095033", name: "Standard", active: true, required: ["To_Number__s"] },
      ],
    });
    expect(shapeOf(body)).toEqual(shapeOf(recorded("layouts_Calls")));
  });

  it("has a validation rule of the same shape", () => {
    const rules = { path: `${apiRoot}/settings/validation_rules`, query: { module: "Calls" } };
    const { body } = read(rules);
    expect(shapeOf(body)).toEqual(shapeOf(recorded("validation_rules_Calls.COMPOSED")));
  });
});

it("skips Zoho's files if they are not beside the checkout", () => {
  expect(zohoSchema("no-such-file", "wrapper")).toBeUndefined();
});
