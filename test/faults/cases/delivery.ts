import { settings } from "../../../src/widget/settings";
import type { ClientName, FaultCase, Step } from "../case";
import { forged } from "./forged";
import { at, clients, type Fault, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, stale, still, unread } from "./screens";

// Answers that do not come, come late, twice, in another order, to nobody or from a stranger.

const silence: Kind = { code: "no-answer", retry: true };
const guide = { asks: "guide.title", retry: true } as const;

/** Nobody could tell what became of the change: it is looked at again when told to. */
const unknown = (code = "no-answer"): Step[] => [
  {
    see: {
      switches: "on (switch.unknown), on",
      banner: `effect.stale problem.${code}`,
      from: `row.unknown problem.${code}`,
      offers: "action.retry",
      code: `${code} ${code}`,
    },
    at: 60_000,
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
  // A request has 15 s; the one more that decides leaves 5 s after it.
  "GET on return": [{ see: stale(silence), at: 16_000 }, { see: shown }],
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
  at: 2_500,
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
          at: settings.limits.request - 100,
        },
        {
          see: { switches: "on (switch.unknown), on", from: "row.doubt" },
          at: settings.limits.request + 500,
        },
        { see: still(silence) },
      ],
    }),
    browser: true,
  },
  {
    fault: "after 3 s",
    rule: () => ({ kind: "delay", ms: 3_000 }),
    screens: () => ({
      "first GET": [{ see: { switches: "room, room" }, at: 2_500 }, { see: shown }],
      PUT: [saving, { see: hidden }],
      "GET after PUT": [saving, { see: hidden }],
      "GET on return": [{ see: shown, at: 2_500 }, { see: shown }],
    }),
    browser: true,
  },
  {
    fault: "after our limit",
    rule: () => ({ kind: "delay", ms: 20_000 }),
    screens: () => ({
      // What comes late is never shown, but starts one fresh read.
      "first GET": [{ see: unread(silence), at: settings.limits.request + 1_000 }, { see: shown }],
      PUT: [{ see: hidden, at: settings.limits.request + 1_000 }, { see: hidden }],
      "GET after PUT": [{ see: hidden, at: 60_000 }],
      "GET on return": [
        { see: stale(silence), at: settings.limits.request + 1_000 },
        { see: shown },
      ],
    }),
    browser: true,
  },
  {
    fault: "after our limit, nothing done",
    rule: () => ({ kind: "delay", ms: 20_000, undone: true }),
    screens: () => ({ PUT: [{ see: still(silence), at: 21_000 }, { see: still(silence) }] }),
  },
  { fault: "twice", rule: () => ({ kind: "twice" }), screens: () => well, browser: true },
  {
    fault: "twice, the second after 20 s",
    rule: () => ({ kind: "twice", ms: 20_000 }),
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
          : [{ see: unread(html(client)), at: 60_000 }, { do: "retry" }, { see: hidden }],
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
        { see: { switches: "on (switch.unknown), on", from: "row.doubt" }, at: 4_000 },
        { see: still({ code: "not-changed" }) },
      ],
    }),
    browser: true,
  },
  {
    fault: "applied after 3 s",
    rule: () => ({ kind: "applied-late", ms: 3_000 }),
    screens: () => ({ PUT: [{ see: hidden }] }),
    browser: true,
  },
  {
    fault: "applied after 8 s",
    rule: () => ({ kind: "applied-late", ms: 8_000 }),
    // Two reads agreed before it was applied; the last look finds it.
    screens: (client) => ({ PUT: [{ see: still(html(client)), at: 12_000 }, { see: hidden }] }),
    behindItsBack: true,
  },
  {
    fault: "applied after 20 s",
    rule: () => ({ kind: "applied-late", ms: 20_000 }),
    screens: (client) => ({
      PUT: [
        { see: still(html(client)) },
        { do: "wait", ms: 1_000 },
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
