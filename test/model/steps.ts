import fc from "fast-check";
import { fieldOf } from "../../src/simulator/organisation/fields";
import { preferences } from "../../src/widget/preferences/preferences";
import { settings } from "../../src/widget/settings";
import type { UserAction } from "./person";
import { type Change, changes } from "./zoho/changes";
import { anyEnd, type End } from "./zoho/ends";

/** One event, caused by the person, time, the browser, somebody elsewhere, or the connection to Zoho. */
export type Step =
  | { readonly do: "person"; readonly action: UserAction }
  | { readonly do: "pass"; readonly ms: number }
  | { readonly do: "return" | "hide the page" | "offline" | "online" }
  | { readonly do: "reload"; readonly done: boolean }
  /** A call takes effect, but is not answered yet. */
  | { readonly do: "reach"; readonly pick: number }
  | { readonly do: "end"; readonly pick: number; readonly end: End }
  | { readonly do: "end another"; readonly pick: number; readonly end: End }
  /** All calls on their way hit a rate limit at once, each with its own time to wait. */
  | { readonly do: "limit"; readonly seconds: readonly number[] }
  /** Every call on its way succeeds, and so does what follows. */
  | { readonly do: "answer all" }
  | { readonly do: "handshake" | "chunk" | "no chunk" }
  | { readonly do: "elsewhere"; readonly change: Change };

const { minPause, request, reread, retryRead, slow, tokenPause } = settings.limits;

const name = fc.constantFrom(...preferences);
const pick = fc.nat({ max: 3 });

const action: fc.Arbitrary<UserAction> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant("press" as const), name }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant("hide" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("try anyway" as const), name }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant("ask for a cure" as const), name, pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("undo" as const), pick }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "keep" as const,
        "cure" as const,
        "cure" as const,
        "cure" as const,
        "leave required" as const,
        "try again" as const,
        "try again" as const,
        "check again" as const,
        "use own permissions" as const,
        "use the connection" as const,
        "authorise" as const,
        "set up" as const,
        "reload" as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("use host" as const),
      host: fc.constantFrom("www.zohoapis.com", "www.zohoapis.eu", "sandbox.zohoapis.eu"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("use link" as const),
      link: fc.constantFrom("calls_preferences", "other_link"),
    }),
  },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ do: fc.constant("person" as const), action }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("pass" as const),
      ms: fc.constantFrom(
        10,
        minPause,
        slow + 500,
        retryRead,
        2 * retryRead,
        request,
        reread + 1_000,
        tokenPause + 5_000,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "return" as const,
        "return" as const,
        "hide the page" as const,
        "offline" as const,
        "online" as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reload" as const), done: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("reach" as const), pick }) },
  { weight: 14, arbitrary: fc.record({ do: fc.constant("end" as const), pick, end: anyEnd }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("end another" as const), pick, end: anyEnd }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("limit" as const),
      seconds: fc.array(fc.constantFrom(2, 60), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "handshake" as const,
        "chunk" as const,
        "chunk" as const,
        "no chunk" as const,
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("elsewhere" as const), change: changes }) },
);

const wellRead: Step = { do: "end", pick: 0, end: { how: "well", form: "object" } };

/**
 * A change is on its way while the other preference is switched elsewhere, and the API insists on both,
 * so the widget must read again before it sends. Chance alone hardly ever produces this combination, nor
 * the answers that it takes until both are sent; what chance adds is what else happens meanwhile.
 */
const overtaken = fc
  .record({ first: fc.boolean(), answers: fc.constantFrom<Step>({ do: "answer all" }, wellRead) })
  .map(({ first, answers }): Step[] => {
    const [mine, other] = first ? preferences : preferences.toReversed();
    if (!mine || !other) return [];
    return [
      { do: "reload", done: false },
      { do: "answer all" },
      { do: "elsewhere", change: { what: "insists on both", is: true } },
      { do: "person", action: { do: "press", name: mine } },
      { do: "person", action: { do: "hide" } },
      // A change waits a moment after a reading before it is sent.
      { do: "pass", ms: minPause },
      { do: "elsewhere", change: { what: "switched", name: other } },
      answers,
      { do: "pass", ms: minPause },
    ];
  });

/** A field is required in some layouts, and its change to optional, in one of them or all, is on its way. */
const curing = fc
  .record({
    name,
    layouts: fc.subarray([0, 1, 2], { minLength: 1 }),
    pick,
  })
  .map(({ name, layouts, pick }): Step[] => [
    { do: "elsewhere", change: { what: "shown" } },
    { do: "elsewhere", change: { what: "required", field: fieldOf[name], layouts, is: true } },
    { do: "reload", done: false },
    { do: "answer all" },
    // Time until the guard runs, after the switches are drawn.
    { do: "pass", ms: 10 },
    { do: "answer all" },
    { do: "person", action: { do: "ask for a cure", name, pick } },
    { do: "person", action: { do: "cure" } },
  ]);

/** Mostly the first reads succeed, as otherwise there is little to press. */
const leads = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Step[]>([]) },
  { weight: 4, arbitrary: fc.constant([wellRead]) },
  { weight: 1, arbitrary: overtaken },
  { weight: 4, arbitrary: curing },
);

export const steps = fc
  .tuple(leads, fc.array(step, { maxLength: 70, size: "max" }))
  .map(([lead, rest]): Step[] => [...lead, ...rest]);
