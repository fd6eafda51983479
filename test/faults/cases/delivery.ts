import type { ClientName, FaultCase, Step } from "../case";
import { limits, lookedFor } from "../times";
import { forged } from "./forged";
import { at, clients, type Fault, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, stale, still, unread } from "./screens";

// Answers that do not come, come late, twice, in another order, to nobody or from a stranger.

const [, second, third] = limits.verify;
const silence: Kind = { code: "no-answer", retry: true };
const guide = { asks: "guide.title", retry: true } as const;

/** Nobody could tell what became of the change: it is looked at again when told to. */
const unknown = (code = "no-answer"): Step[] => [
  {
    see: {
      switches: "on (switch.unknown), on",
      banner: `effect.stale problem.${code}`,
      from: "row.unknown",
      offers: "action.retry",
      code,
    },
    at: lookedFor,
  },
  { do: "retry" },
  { see: hidden },
];

type Screens = Readonly<Record<PlaceName, Step[]>>;

/** The request was carried out, but its answer never reached the widget. */
const lost: Screens = {
  "first GET": andRetry(unread(silence)),
  PUT: [{ see: hidden }],
  "GET after PUT": unknown(),
  // The one more that decides leaves a while after the limit of this one.
  "GET on return": [
    { see: stale(silence), at: limits.request + limits.retryRead / 2 },
    { see: shown },
  ],
};

/** As if nothing had happened. */
const well: Screens = {
  "first GET": [{ see: shown }],
  PUT: [{ see: hidden }],
  "GET after PUT": [{ see: hidden }],
  "GET on return": [{ see: shown }],
};

const saving: Step = {
  see: { switches: "on (switch.hiding), on", from: "row.saving" },
  at: limits.slow + 500,
};

/** What a page of a gateway is to each client: to zrc it is no answer at all. */
const html = (client: ClientName): Kind => ({
  ...guide,
  code: client === "connection" ? "unreadable" : "own-permissions",
});

interface Row {
  readonly fault: string;
  readonly rule: (client: ClientName, where: PlaceName) => Fault;
  readonly screens: (client: ClientName) => Partial<Screens>;
  readonly behindItsBack?: true;
  /** Played in a browser too. */
  readonly browser?: true;
}

const rows: readonly Row[] = [
  {
    fault: "never",
    rule: () => ({ kind: "never" }),
    screens: () => ({
      ...lost,
      PUT: [
        {
          see: { switches: "on (switch.hiding), on", from: "row.saving" },
          at: limits.request - 100,
        },
        {
          see: { switches: "on (switch.unknown), on", from: "row.doubt" },
          at: limits.request + 500,
        },
        { see: still(silence) },
      ],
    }),
    browser: true,
  },
  {
    fault: "slowly",
    rule: () => ({ kind: "delay", ms: limits.slow + 1_000 }),
    screens: () => ({
      "first GET": [{ see: { switches: "room, room" }, at: limits.slow + 500 }, { see: shown }],
      PUT: [saving, { see: hidden }],
      "GET after PUT": [saving, { see: hidden }],
      "GET on return": [{ see: shown, at: limits.slow + 500 }, { see: shown }],
    }),
    browser: true,
  },
  {
    fault: "after our limit",
    rule: () => ({ kind: "delay", ms: limits.request + 5_000 }),
    screens: () => ({
      // What comes late is never shown, but starts one fresh read.
      "first GET": [{ see: unread(silence), at: limits.request + 1_000 }, { see: shown }],
      PUT: [{ see: hidden, at: limits.request + 1_000 }, { see: hidden }],
      "GET after PUT": [{ see: hidden, at: lookedFor }],
      "GET on return": [{ see: stale(silence), at: limits.request + 1_000 }, { see: shown }],
    }),
    browser: true,
  },
  {
    fault: "after our limit, nothing done",
    rule: () => ({ kind: "delay", ms: limits.request + 5_000, undone: true }),
    screens: () => ({
      PUT: [{ see: still(silence), at: limits.request + 6_000 }, { see: still(silence) }],
    }),
  },
  { fault: "twice", rule: () => ({ kind: "twice" }), screens: () => well, browser: true },
  {
    fault: "twice, the second after our limit",
    rule: () => ({ kind: "twice", ms: limits.request + 5_000 }),
    screens: () => well,
  },
  {
    fault: "out of order",
    rule: () => ({ kind: "overtaken" }),
    // It comes with the next answer, to a question about the page itself; reads after a change have none.
    screens: (client) => ({
      ...well,
      "GET after PUT": unknown(),
      // zrc is slower to send it than the page to ask: the next answer is that of one more try.
      ...(client === "own permissions" && { "GET on return": lost["GET on return"] }),
    }),
    browser: true,
  },
  {
    fault: "to a wrong promise id",
    rule: () => ({ kind: "wrong-promise" }),
    screens: () => lost,
    browser: true,
  },
  {
    fault: "done, the reply lost",
    rule: () => ({ kind: "reply-lost" }),
    screens: () => lost,
    browser: true,
  },
  { fault: "kept back", rule: () => ({ kind: "hold" }), screens: () => lost, browser: true },
  {
    fault: "from another window only",
    rule: () => ({ kind: "other-window" }),
    screens: () => lost,
    browser: true,
  },
  {
    fault: "forged, from another window only",
    rule: (client) => ({ kind: "other-window", data: forged(client) }),
    screens: () => lost,
  },
  {
    fault: "forged from another window first",
    rule: (client) => ({ kind: "forged-first", data: forged(client) }),
    screens: () => well,
    browser: true,
  },
  {
    fault: "done, HTML for an answer",
    rule: () => ({ kind: "unreadable" }),
    screens: (client) => ({
      "first GET": andRetry(unread(html(client))),
      PUT: [{ see: hidden }],
      "GET after PUT":
        client === "connection"
          ? unknown("unreadable")
          : [{ see: unread(html(client)), at: lookedFor }, { do: "retry" }, { see: hidden }],
      "GET on return": marked(html(client)),
    }),
    browser: true,
  },
  {
    fault: "HTML for an answer, nothing done",
    rule: () => ({ kind: "unreadable", undone: true }),
    screens: (client) => ({ PUT: [{ see: still(html(client)) }] }),
  },
  {
    fault: "5 MB",
    rule: () => ({ kind: "huge", megabytes: 5 }),
    screens: () => well,
    browser: true,
  },
  {
    fault: "200 that changed nothing",
    rule: () => ({ kind: "changes-nothing" }),
    screens: () => ({
      PUT: [
        {
          see: { switches: "on (switch.unknown), on", from: "row.doubt" },
          at: second - 1_000,
        },
        { see: still({ code: "not-changed" }) },
      ],
    }),
    browser: true,
  },
  {
    fault: "applied before the second read",
    rule: () => ({ kind: "applied-late", ms: second / 2 }),
    screens: () => ({ PUT: [{ see: hidden }] }),
    browser: true,
  },
  {
    fault: "applied before the third read",
    rule: () => ({ kind: "applied-late", ms: (second + third) / 2 }),
    // Two reads agreed before it was applied; the last look finds it.
    screens: (client) => ({
      PUT: [{ see: still(html(client)), at: third - 1_000 }, { see: hidden }],
    }),
    behindItsBack: true,
  },
  {
    fault: "applied after the last read",
    rule: () => ({ kind: "applied-late", ms: third + 5_000 }),
    screens: (client) => ({
      PUT: [
        { see: still(html(client)) },
        { do: "wait", ms: limits.reread },
        { do: "return" },
        { see: hidden },
      ],
    }),
    behindItsBack: true,
  },
];

export const delivery: readonly FaultCase[] = rows.flatMap(
  ({ fault, rule, screens, behindItsBack, browser }) =>
    clients.flatMap((client) =>
      Object.entries(screens(client)).map(([place, steps]) => {
        const where = place as PlaceName;
        const often = where === "first GET" || where === "PUT";
        return at(where, client, { fault, rule: rule(client, where) }, steps, {
          area: "delivery",
          runs: browser && often && client === "connection" ? "both" : "memory",
          ...(behindItsBack && { behindItsBack }),
        });
      }),
    ),
);
