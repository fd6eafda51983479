import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { apiRoot } from "../../src/simulator/organisation/api";
import { listViews } from "../../src/simulator/stages/list-views";
import { rules } from "../../src/simulator/stages/rules";
import { laterExceptions } from "./later-exceptions";
import { type Described, laterFilesAreHere, laterSchema } from "./later-files";
import { layoutUpdates, optional, replyTo } from "./layout-update-cases";
import lists from "./schemas/lists.json";
import { read } from "./settings-cases";
import { differences } from "./zoho-files";

const calls = { module: "Calls" };
const related = { related_module: "Calls" };
const inner = { ...calls, include_inner_details: "true" };
const automation = "/settings/automation";
const [, abroad] = listViews();

/** Title, what the file describes, path and query that are asked. */
const answers: [string, Omit<Described, "status">, string, Record<string, string>?][] = [
  [
    "list views",
    { file: "custom-views", path: "/settings/custom_views" },
    "/settings/custom_views",
    calls,
  ],
  [
    "list view",
    { file: "custom-views", path: "/settings/custom_views/{id}" },
    `/settings/custom_views/${abroad?.id}`,
    calls,
  ],
  [
    "webhooks",
    { file: "webhooks", path: `${automation}/webhooks` },
    `${automation}/webhooks`,
    calls,
  ],
  [
    "webhooks on related calls",
    { file: "webhooks", path: `${automation}/webhooks` },
    `${automation}/webhooks`,
    related,
  ],
  [
    "webhook with a body",
    { file: "webhooks", path: `${automation}/webhooks/{webhookId}` },
    `${automation}/webhooks/${rules.webhook.id}`,
  ],
  [
    "webhook with a form",
    { file: "webhooks", path: `${automation}/webhooks/{webhookId}` },
    `${automation}/webhooks/${rules.leadWebhook.id}`,
  ],
  [
    "field updates",
    { file: "field-updates", path: `${automation}/field_updates` },
    `${automation}/field_updates`,
    calls,
  ],
  [
    "field updates on related calls",
    { file: "field-updates", path: `${automation}/field_updates` },
    `${automation}/field_updates`,
    related,
  ],
  [
    "workflow rules",
    { file: "workflow-rules", path: `${automation}/workflow_rules` },
    `${automation}/workflow_rules`,
    inner,
  ],
  [
    "module",
    { file: "modules", path: "/settings/modules/{moduleIdentifier}" },
    "/settings/modules/Calls",
  ],
];

const layout = { file: "layouts", path: "/settings/layouts/{id}", method: "patch" } as const;
const known = (title: string) => [...(laterExceptions[title] ?? new Map()).keys()].sort();

describe("changes of layouts, against our own schema", () => {
  const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false });
  ajv.addSchema(lists);
  it.each(layoutUpdates)("$title", (example) => {
    const { status, body } = replyTo(example);
    const schema = ajv.getSchema(`lists#/$defs/layout_${example.code ? "refused" : "updated"}`);
    expect(status).toBe(example.status);
    expect(schema && differences(schema, body)).toEqual([]);
    if (example.code) expect(JSON.stringify(body)).toContain(`"code":"${example.code}"`);
  });
});

describe.runIf(laterFilesAreHere)("against Zoho's files of 2026", () => {
  it.each(answers)("%s", (title, described, path, query = {}) => {
    const { status, body } = read({ path: apiRoot + path, query });
    expect(status).toBe(200);
    expect(differences(laterSchema({ ...described, status: 200 }), body)).toEqual(known(title));
  });

  it("an unknown module", () => {
    const { status, body } = read({ path: `${apiRoot}/settings/modules/Unknown` });
    expect(status).toBe(400);
    const path = "/settings/modules/{moduleIdentifier}";
    expect(differences(laterSchema({ file: "modules", path, status: 400 }), body)).toEqual([]);
  });

  it.each(layoutUpdates)("changing a layout: $title", (example) => {
    const { status, body } = replyTo(example);
    const schema = laterSchema({ ...layout, status: status === 200 ? 200 : 400 });
    expect(differences(schema, body)).toEqual(known(example.title));
  });

  it("the body that makes a field optional", () => {
    const schema = laterSchema({ ...layout, status: "request" });
    expect(differences(schema, optional)).toEqual(known("request"));
  });
});

it("has exceptions only for cases that exist", () => {
  const titles = [...answers.map(([title]) => title), ...layoutUpdates.map(({ title }) => title)];
  expect([...titles, "request"]).toEqual(expect.arrayContaining(Object.keys(laterExceptions)));
});
