import { type Form, forms } from "../../../src/simulator/wire/envelopes";
import type { FaultCase, Step } from "../case";
import { limits } from "../times";
import { at, clients, type Named, on } from "./places";
import { andRetry, hidden, type Kind, marked, shown, stale, still, unread } from "./screens";

// Answers that look like something else, as people reported them: a pause that looks like a lost authorisation,
// an error with keys beside it, another name for a trouble that is known, one refusal by accident.

const area = "disguised";
const throttle: Kind = { code: "token-throttled", words: "TOO_MANY_REQUESTS.wait", retry: true };
const limit: Kind = { code: "LIMIT_EXCEEDED" };
const permission: Kind = { code: "NO_PERMISSION", certain: true, retry: true };

/** The token throttle: nothing is asked for a while, then for twice as long. */
function throttled(form: Form | undefined): FaultCase[] {
  const fault = `the token throttle${form ? ` as ${form}` : ""}`;
  const named: Named = { fault, rule: { kind: "token-throttled", ...(form && { form }) } };
  return clients
    .filter((client) => client === "connection" || !form)
    .flatMap((client) => [
      at(
        "first GET",
        client,
        named,
        [
          { see: unread(throttle), at: limits.tokenPause - 5_000 },
          { do: "retry" },
          { see: unread(throttle), at: 100 },
          { do: "wait", ms: 5_000 },
          { see: shown },
        ],
        { area },
      ),
      {
        ...at("first GET", client, named, [
          { do: "wait", ms: limits.tokenPause },
          { see: unread(throttle), at: 2 * limits.tokenPause - 1_000 },
          { do: "wait", ms: 1_000 },
          { see: shown },
        ]),
        area,
        fault: `${fault}, twice`,
        rules: [1, 2].map((nth) => ({ ...named.rule, on: on(client, "GET"), nth })),
      },
      at(
        "GET on return",
        client,
        named,
        [
          { see: stale(throttle), at: limits.tokenPause - 5_000 },
          { do: "wait", ms: 5_000 },
          { see: shown },
        ],
        {
          area,
        },
      ),
      at(
        "PUT",
        client,
        named,
        [
          { see: still(throttle), at: limits.tokenPause - 1_000 },
          { do: "wait", ms: 1_000 },
          { see: still({ ...throttle, words: "TOO_MANY_REQUESTS" }) },
          { do: "hide" },
          { see: hidden },
        ],
        { area },
      ),
    ]);
}

const beside = { wf_scheduler: "success", info: {}, success_count: 0 };

/** Further keys change nothing, beside an error and beside a success. */
const neighbours: readonly FaultCase[] = clients.flatMap((client) => {
  const error = (code: "NOT_ALLOWED" | "NO_PERMISSION", wrapped: boolean): Named => ({
    fault: `${code} ${wrapped ? "under call_preferences" : "flat"} with keys beside it`,
    rule: { kind: "api-error", code, wrapped, beside },
  });
  const success: Named = {
    fault: "success with keys beside it",
    rule: { kind: "neighbours", beside },
  };
  return [
    ...[true, false].flatMap((wrapped) => [
      at("first GET", client, error("NO_PERMISSION", wrapped), andRetry(unread(permission)), {
        area,
      }),
      at(
        "PUT",
        client,
        error("NOT_ALLOWED", wrapped),
        [{ see: still({ code: "NOT_ALLOWED", words: "NOT_ALLOWED guard.hiddenUse" }) }],
        { area },
      ),
    ]),
    at("first GET", client, success, [{ see: shown }], { area }),
    at("PUT", client, success, [{ see: hidden }], { area }),
  ];
});

const bodyOf = (code: string) => ({ code, details: {}, message: "no", status: "error" });

/** However deep an error stands, it is the same error. */
const deeper: readonly FaultCase[] = clients.flatMap((client) => {
  const named = (fault: string, data: object): Named => ({
    fault,
    rule: { kind: "body", data, undone: true },
  });
  const forbidden = { data: [{ call_preferences: bodyOf("NO_PERMISSION") }] };
  const refused = { call_preferences: { show_from_number: bodyOf("NOT_ALLOWED") } };
  return [
    at(
      "first GET",
      client,
      named("NO_PERMISSION one level further in", forbidden),
      andRetry(unread(permission)),
      { area },
    ),
    at(
      "PUT",
      client,
      named("NOT_ALLOWED under the preference", refused),
      [{ see: still({ code: "NOT_ALLOWED", words: "NOT_ALLOWED guard.hiddenUse" }) }],
      { area },
    ),
  ];
});

/** Names that only other endpoints of Zoho are known to have. */
const otherNames: readonly FaultCase[] = clients.flatMap((client) => {
  const named = (code: string): Named => ({
    fault: `the name ${code}`,
    rule: { kind: "body", data: { call_preferences: [bodyOf(code)] }, undone: true },
  });
  // The simulator answers with 200 here, so neither client has a status that would tell more.
  const unknownName: Kind = { code: "BRAND_NEW", words: "other" };
  const server: Kind = { code: "SERVICE_UNAVAILABLE", words: "INTERNAL_ERROR", retry: true };
  const permissions: Kind = {
    code: "FORBIDDEN",
    words: "NO_PERMISSION",
    certain: true,
    retry: true,
  };
  return [
    at("PUT", client, named("LIMIT_EXCEEDED"), [{ see: still(limit) }], { area }),
    at("PUT", client, named("BRAND_NEW"), [{ see: still(unknownName) }], { area }),
    at("PUT", client, named("FORBIDDEN"), [{ see: still(permissions) }], { area }),
    at("PUT", client, named("SERVICE_UNAVAILABLE"), [{ see: still(server) }], { area }),
    at("GET on return", client, named("SERVICE_UNAVAILABLE"), marked(server), { area }),
  ];
});

/** Once is an accident, twice is none: each client's own way to mend it takes the place of the switches. */
const twice: readonly FaultCase[] = clients.map((client) => {
  const words = client === "connection" ? "INVALID_TOKEN" : "own-permissions";
  const token: Kind = { code: "INVALID_TOKEN", words, asks: "guide.title", retry: true };
  const rule = { kind: "api-error", code: "INVALID_TOKEN" } as const;
  const steps: Step[] = [
    { see: stale(token), at: limits.retryRead - 1_000 },
    { do: "wait", ms: 1_000 },
  ];
  const one = at("GET on return", client, { fault: "INVALID_TOKEN twice", rule }, [
    ...steps,
    ...andRetry(unread(token)),
  ]);
  return { ...one, area, rules: [2, 3].map((nth) => ({ ...rule, on: on(client, "GET"), nth })) };
});

/** A fault that refuses every host but the organisation's own, which is asked here. */
const ownDataCentre: FaultCase = at(
  "first GET",
  "connection",
  { fault: "the data centre that the organisation is in", rule: { kind: "wrong-data-centre" } },
  [{ see: shown }],
  { area },
);

export const disguised: readonly FaultCase[] = [
  ...[undefined, ...forms].flatMap(throttled),
  ...neighbours,
  ...deeper,
  ...otherNames,
  ...twice,
  ownDataCentre,
];
