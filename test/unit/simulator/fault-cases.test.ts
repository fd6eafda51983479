import { describe, expect, it } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import {
  errorCodes,
  errorReply,
  isErrorCode,
  wrapped,
} from "../../../src/simulator/organisation/errors";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { parseAddress } from "../../../src/simulator/page/address";
import { faultTargets, ruleOf } from "../../../src/simulator/page/panel/fault-rule";
import { parseJson } from "../../../src/simulator/unknown";
import type { Answer } from "../../../src/simulator/wire/answer";
import { categoryOf } from "../../../src/simulator/wire/categories/categories";
import { connectionHost } from "../../../src/simulator/wire/categories/connection";
import { type EnvelopeName, envelopes, forms } from "../../../src/simulator/wire/envelopes";
import { type Exchange, faultKinds, play } from "../../../src/simulator/wire/fault-kinds";
import type { FaultRule } from "../../../src/simulator/wire/faults";
import { crmOf } from "./crm";

/** How the widget's promise settles with one fault, over the real category of the connection. */
function answerTo(
  rule: Omit<FaultRule, "on">,
  { method = "GET", host = "www.zohoapis.com" } = {},
): Answer | undefined {
  const sent = { url: `https://${host}${apiRoot}/settings/call_preferences`, method };
  const data = { category: "CRM_CONNECTION", connectionName: "any", data: { data: sent } };
  const crm = crmOf(createOrganisation());
  const work = categoryOf("CRM_CONNECTION")(data, crm);
  let answer: Answer | undefined;
  const exchange: Exchange = {
    reachesOwnHost: work.request?.host === connectionHost(crm),
    reply: () => work.reply(),
    wrap: (reply, envelope, form) => work.wrap(reply, envelope, form).answer,
    run: () => exchange.wrap(exchange.reply()),
    deliver(given) {
      answer = given;
    },
    deliverElsewhere() {},
    overtaken() {},
    hold() {},
    later: (_ms, act) => act(),
  };
  play(exchange, { on: {}, ...rule });
  return answer;
}

describe("each code of the API", () => {
  const codes = errorCodes.filter(isErrorCode);

  it.each(codes)("%s, flat and under call_preferences, in each form", (code) => {
    for (const isWrapped of [false, true]) {
      const reply = errorReply(code);
      const { body } = isWrapped ? wrapped("call_preferences", reply) : reply;
      for (const form of forms) {
        const answer = answerTo({ kind: "api-error", code, wrapped: isWrapped, form });
        const outer = form === "text" ? parseJson(String(answer?.data)) : answer?.data;
        const inner = form === "inner text" ? JSON.stringify(body) : body;
        expect(outer).toHaveProperty("details.statusMessage", inner);
      }
    }
  });
});

describe("each envelope", () => {
  const names = Object.keys(envelopes) as EnvelopeName[];

  it.each(names.flatMap((name) => forms.map((form) => [name, form] as const)))(
    "%s as %s",
    (envelope, form) => {
      const answer = answerTo({ kind: "envelope", envelope, form });
      expect(answer?.rejected).toBe(envelope === "E11");
      const isText = form === "text" || envelope === "E9";
      expect(typeof answer?.data).toBe(isText ? "string" : "object");
    },
  );
});

describe("each odd answer, as the whole and as the API's body", () => {
  it.each([null, 7, [], "", "text", true, {}])("%j", (data) => {
    expect(answerTo({ kind: "replace", data })).toEqual({ rejected: false, data });
    expect(answerTo({ kind: "body", data })?.data).toHaveProperty("details.statusMessage", data);
  });

  it("of 5 MB", () => {
    const answer = answerTo({ kind: "huge" });
    expect(JSON.stringify(answer?.data).length).toBeGreaterThan(5_000_000);
    expect(answer?.data).toHaveProperty("details.statusMessage.call_preferences");
  });

  it("with __proto__ for a key, from an address", () => {
    const rule = '[{"on":{},"kind":"body","data":{"__proto__":{"code":"SUCCESS"}}}]';
    const { faults } = parseAddress(`?faults=${encodeURIComponent(rule)}`, "");
    const [first] = faults;
    const answer = first && answerTo(first);
    expect(JSON.stringify(answer?.data)).toContain('"__proto__":{"code":"SUCCESS"}');
    expect(JSON.stringify(structuredClone(answer?.data))).toContain('"__proto__":{');
  });
});

describe("an answer that looks like something else", () => {
  const body = "details.statusMessage";

  it.each(forms)("a token that was renewed too often, as %s", (form) => {
    const answer = answerTo({ kind: "token-throttled", form });
    const outer = form === "text" ? parseJson(String(answer?.data)) : answer?.data;
    const inner = Object(outer).details.statusMessage;
    expect(form === "inner text" ? parseJson(inner) : inner).toEqual({
      error: "Access Denied",
      error_description: "Too many token requests, try later",
      status: "failure",
    });
  });

  it.each(["INVALID_TOKEN", "INVALID_URL_PATTERN"] as const)(
    "another data centre that says %s, and the right one that answers",
    (code) => {
      const rule = { kind: "wrong-data-centre", code } as const;
      expect(answerTo(rule, { host: "www.zohoapis.eu" })?.data).toHaveProperty(
        `${body}.code`,
        code,
      );
      expect(answerTo(rule)?.data).toHaveProperty(`${body}.call_preferences.show_to_number`, true);
    },
  );

  it("keys beside a success, and beside an error under its key", () => {
    expect(answerTo({ kind: "neighbours" })?.data).toHaveProperty(body, {
      call_preferences: { show_from_number: true, show_to_number: true },
      wf_scheduler: "success",
      info: {},
    });
    const error = { kind: "api-error", code: "NOT_ALLOWED", wrapped: true } as const;
    expect(answerTo({ ...error, beside: { info: {} } })?.data).toMatchObject({
      details: { statusMessage: { call_preferences: { code: "NOT_ALLOWED" }, info: {} } },
    });
  });
});

it.each([{ code: "X" }, "a sentence", undefined])("fails with %j", (data) => {
  expect(answerTo({ kind: "reject", data })).toEqual({ rejected: true, data });
});

describe("an address", () => {
  it("contains rules of every kind, and drops what is not a rule", () => {
    const rules = Object.keys(faultKinds).map((kind) => ({ on: { method: "PUT" }, kind }));
    const text = JSON.stringify([
      ...rules,
      { kind: "never" },
      { on: {}, kind: "api-error", code: 1 },
    ]);
    expect(parseAddress(`?faults=${encodeURIComponent(text)}`, "").faults).toEqual(rules);
  });

  it.each(["", "{", "{}", "null"])("with faults=%s contains none", (text) => {
    expect(parseAddress(`?faults=${text}`, "").faults).toEqual([]);
  });
});

describe("the panel's form", () => {
  const filled = (values: Record<string, string>) => {
    const form = new FormData();
    // An empty field is sent too.
    for (const name of [
      "on",
      "kind",
      "nth",
      "ms",
      "code",
      "retryAfter",
      "megabytes",
      "envelope",
      "form",
      "data",
      "beside",
    ]) {
      form.set(name, values[name] ?? "");
    }
    for (const name of ["wrapped", "undone"]) if (values[name]) form.set(name, "on");
    return form;
  };

  it.each(Object.keys(faultTargets))("knows what a fault applies to: %s", (on) => {
    expect(ruleOf(filled({ on, kind: "never" }))).toEqual({ on: faultTargets[on], kind: "never" });
  });

  it("accepts every field", () => {
    const on = "Changing the preferences";
    const all = { on, kind: "api-error", nth: "2", ms: "5", code: "NOT_ALLOWED", wrapped: "on" };
    expect(
      ruleOf(
        filled({
          ...all,
          retryAfter: "9",
          megabytes: "5",
          undone: "on",
          envelope: "E4",
          form: "text",
          data: '{"a":1}',
          beside: '{"info":{}}',
        }),
      ),
    ).toEqual({
      on: faultTargets[on],
      kind: "api-error",
      nth: 2,
      ms: 5,
      code: "NOT_ALLOWED",
      wrapped: true,
      retryAfter: 9,
      megabytes: 5,
      undone: true,
      envelope: "E4",
      form: "text",
      data: { a: 1 },
      beside: { info: {} },
    });
  });

  it("says what is wrong", () => {
    expect(ruleOf(filled({ kind: "replace", data: "{" }))).toBe("What is answered must be JSON.");
    expect(ruleOf(filled({ kind: "neighbours", beside: "[1]" }))).toBe(
      "The keys beside it must be a JSON object.",
    );
    expect(ruleOf(filled({ kind: "nothing" }))).toMatch(/^These values make no fault/);
  });
});
