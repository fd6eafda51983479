import { describe, expect, it } from "vitest";
import { fieldUpdates } from "../../../src/widget/guard/field-updates";
import { webhooks } from "../../../src/widget/guard/webhooks";
import { answering, evidenceOf, fields, mergeTag, trouble, using } from "../../support/guard/rules";

const id = "3361265000001800003";
const listed = { id, name: "Tell the dialler", associated: true, url: "https://a.example" };
const tag = mergeTag("To_Number__s");
const parameters = (value: string) => ({ module_parameters: [{ name: "to", value }] });

/** One webhook, in the list of Calls or that of related calls, and what it sends. */
const sending =
  (sent: unknown, { summary = listed as object, related = false } = {}) =>
  (path: string) => {
    if (path.includes(`/${id}`)) return { webhooks: [{ ...summary, ...Object(sent) }] };
    return { webhooks: path.includes("related_module") === related ? [summary] : [] };
  };

describe("a webhook", () => {
  it.each([
    ["in its URL parameters", { url_parameters: parameters(tag) }],
    ["in its headers", { headers: parameters(tag) }],
    ["in a form", { body: { type: "form_data", form_data_content: parameters(tag) } }],
    ["in its body", { body: { type: "raw", raw_data_content: `{"to": "${tag}"}` } }],
    ["in its URL", { url: `https://a.example?to=${tag}`, body: { type: "raw" } }],
  ])("that sends the field %s is affected", async (_where, sent) => {
    for (const related of [false, true]) {
      expect(await evidenceOf(webhooks, sending(sent, { related }))).toEqual({
        check: "webhooks",
        outcome: "affected",
        places: [{ name: "Tell the dialler", page: "webhooks" }],
      });
    }
  });

  it.each([
    ["called like the field", { name: tag, headers: parameters("x") }],
    [
      "with a parameter of that name",
      { headers: { custom_parameters: [{ name: "To_Number__s", value: "no" }] } },
    ],
    ["that sends another field", { headers: parameters(mergeTag("From_Number__s")) }],
  ])("%s does not send the field", async (_what, sent) => {
    expect((await evidenceOf(webhooks, sending(sent))).outcome).toBe("clear");
  });

  it.each([
    ["as the list has it", {}],
    ["empty", { headers: null, body: null }],
  ])("that is %s is not understood, so never clear", async (_what, sent) => {
    expect((await evidenceOf(webhooks, sending(sent))).outcome).toBe("unknown");
  });

  it("that nothing uses is not opened, and not reported", async () => {
    const summary = { ...listed, associated: false };
    const { get, asked } = answering(sending({ headers: parameters(tag) }, { summary }));
    expect(await webhooks.read(get)).toEqual({ rules: [] });
    expect(asked).toHaveLength(2);
  });

  it("in both lists is opened once", async () => {
    const { get, asked } = answering((path) => ({
      webhooks: [path.includes(id) ? { ...listed, headers: parameters(tag) } : listed],
    }));
    expect((await webhooks.read(get)).rules).toHaveLength(1);
    expect(asked).toHaveLength(3);
  });

  it("is not opened beyond the first 20", async () => {
    const ids = Array.from({ length: 30 }, (_, n) => String(3361265000001800003n + BigInt(n)));
    const found = await evidenceOf(webhooks, (path) => {
      const one = ids.find((each) => path.includes(each));
      if (one) return { webhooks: [{ id: one, headers: parameters("x") }] };
      return { webhooks: path.includes("related") ? [] : ids.map((each) => ({ id: each })) };
    });
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "capped", seen: 20, all: 30 } });
  });

  it("is reported even if the other list cannot be read, which is reported too", async () => {
    const answers = sending({ headers: parameters(tag) });
    const found = await evidenceOf(webhooks, (path) =>
      path.includes("related") ? trouble("OAUTH_SCOPE_MISMATCH") : answers(path),
    );
    expect(found).toMatchObject({
      outcome: "affected",
      gap: { problem: { code: "OAUTH_SCOPE_MISMATCH" } },
    });
  });
});

describe("a field update", () => {
  const update = using(fields.to, "Clear the number");
  const inList = (one: object, related: boolean) => (path: string) => ({
    field_updates: path.includes("related_module") === related ? [one] : [],
  });

  it("of another module that acts on related calls is found", async () => {
    expect((await evidenceOf(fieldUpdates, inList(update, true))).outcome).toBe("possible");
  });

  it.each([
    [false, "clear"],
    [true, "possible"],
    [undefined, "possible"],
    ["false", "possible"],
  ])("with associated %j is %s", async (associated, outcome) => {
    const found = await evidenceOf(fieldUpdates, inList({ ...update, associated }, false));
    expect(found.outcome).toBe(outcome);
  });

  it("in both lists is reported once", async () => {
    const found = await evidenceOf(fieldUpdates, () => ({ field_updates: [update] }));
    expect(found.places).toHaveLength(1);
  });

  it("is never clear if one of the lists was not read", async () => {
    const found = await evidenceOf(fieldUpdates, (path) =>
      path.includes("related") ? trouble("NO_PERMISSION") : { field_updates: [] },
    );
    expect(found.outcome).toBe("unknown");
  });
});
