import { expect, it } from "vitest";
import { checkAll } from "../../../src/widget/guard/check-all";
import { learnPermissions } from "../../../src/widget/guard/learn-permissions";
import type { Verdicts } from "../../../src/widget/preferences/verdict";
import { to } from "../../support/guard/recorded";

const fail = () => Promise.reject(new Error("a step threw"));

/** An answer of the SDK that throws when read, except that it can be awaited. */
const unreadable = new Proxy(
  {},
  {
    get: (_, key) => {
      if (key !== "then") throw new Error("a step threw");
    },
  },
);

it("a check that throws is unknown, with a message, and the checks end", async () => {
  const reports: [Verdicts, boolean][] = [];
  const options = {
    limit: 5_000,
    unpublished: true,
    askViews: async () => unreadable,
    signal: new AbortController().signal,
  };
  const client = {
    get: () => {
      throw new Error("a step threw");
    },
    put: fail,
    patch: fail,
  };
  await checkAll(client, undefined, options, (verdicts, done) => reports.push([verdicts, done]));
  const [verdicts, done] = reports.at(-1) ?? [];
  expect(done).toBe(true);
  for (const { outcome, gap } of verdicts?.[to] ?? []) {
    expect(outcome).toBe("unknown");
    expect(gap).toEqual({
      kind: "problem",
      problem: { code: "step-failed", message: "a step threw" },
    });
  }
});

it("permissions that throw are unclear: no press waits for ever", async () => {
  const none = Promise.resolve(undefined);
  const layouts = none.then(() => ({ kind: "unreadable" }) as const);
  const here = { user: none, organisationId: none, layouts };
  expect(await learnPermissions(fail, here, () => {})).toEqual({ at: "unclear" });
});
