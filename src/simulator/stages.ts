import type { Stage } from "./stage";
import type { FaultRule } from "./wire/faults";

const api = { event: "CRM_CONNECTION" } as const;

function first(method: "GET" | "PUT", kind: FaultRule["kind"]): FaultRule {
  return { on: { method }, nth: 1, kind };
}

/** Every stage by its id, in the order of the panel, by what the stages are about. */
export const stageGroups = {
  Organisation: {
    "both-shown": { title: "Both shown" },
    "both-hidden": {
      title: "Both hidden",
      setup: () => ({ preferences: { show_from_number: false, show_to_number: false } }),
    },
    "from-required": {
      title: "From Number required",
      setup: () => ({
        layouts: [
          {
            id: "3361265000000095033",
            name: "Standard",
            active: true,
            required: ["From_Number__s"],
          },
        ],
      }),
    },
    "to-required": {
      title: "To Number required",
      setup: () => ({
        layouts: [
          { id: "3361265000000095033", name: "Standard", active: true, required: ["To_Number__s"] },
        ],
      }),
    },
    "used-in-rule": {
      title: "To Number used in a validation rule",
      setup: () => ({
        rules: [
          {
            id: "3361265000001300007",
            kind: "validation rule",
            name: "To Number must be E.164",
            active: true,
            fields: ["To_Number__s"],
          },
        ],
      }),
    },
    telephony: { title: "Telephony installed", setup: () => ({ telephony: true }) },
    booking: { title: "Calendar booking for calls", setup: () => ({ booking: true }) },
    "insists-on-both": {
      title: "API wants both preferences",
      setup: () => ({ insistsOnBoth: true }),
    },
    "changed-elsewhere": {
      title: "Another administrator hides From Number after 5 s",
      elsewhere: { ms: 5000, preference: "show_from_number", shown: false },
    },
    "not-supported": { title: "Edition without it", setup: () => ({ supported: false }) },
  },
  "Rights and connection": {
    "no-permission": { title: "No permission", setup: () => ({ mayCustomize: false }) },
    "scope-missing": { title: "No scope at all", setup: () => ({ scopes: [] }) },
    "put-scope-missing": {
      title: "Scope for changing missing",
      setup: () => ({ scopes: ["ZohoCRM.settings.modules.READ"] }),
    },
    "token-revoked": { title: "Token revoked", setup: () => ({ token: "revoked" }) },
    "connection-unknown": {
      title: "Connection unknown",
      setup: () => ({ connection: { linkName: "another_connection", authorised: true } }),
    },
    "connection-unauthorised": {
      title: "Connection not authorised",
      setup: () => ({ connection: { linkName: null, authorised: false } }),
    },
    "wrong-api-host": {
      title: "API on www.zohoapis.jp",
      setup: () => ({ apiHost: "www.zohoapis.jp" }),
    },
  },
  "Reading goes wrong": {
    slow: { title: "Every request takes 3 s", faults: [{ on: api, kind: "delay", ms: 3000 }] },
    "never-answers": { title: "First GET never answered", faults: [first("GET", "never")] },
    "answers-late": {
      title: "First GET answered after 20 s",
      faults: [{ ...first("GET", "delay"), ms: 20_000 }],
    },
    "answers-twice": { title: "Everything answered twice", faults: [{ on: api, kind: "twice" }] },
    unreadable: { title: "First GET unreadable", faults: [first("GET", "unreadable")] },
    "server-error": {
      title: "First GET: 500",
      faults: [{ ...first("GET", "api-error"), code: "INTERNAL_ERROR" }],
    },
    "rate-limit": {
      title: "Too many requests for 20 s",
      setup: () => ({ limitedUntil: Date.now() + 20_000 }),
    },
  },
  "Changing goes wrong": {
    "put-never-answers": { title: "First PUT lost", faults: [first("PUT", "never")] },
    "put-answers-late": {
      title: "First PUT answered after 20 s",
      faults: [{ ...first("PUT", "delay"), ms: 20_000 }],
    },
    "put-unreadable": {
      title: "First PUT applied, answer unreadable",
      faults: [first("PUT", "unreadable")],
    },
    "put-server-error": {
      title: "First PUT: 500",
      faults: [{ ...first("PUT", "api-error"), code: "INTERNAL_ERROR" }],
    },
    "put-rate-limit": {
      title: "First PUT: too many requests",
      faults: [{ ...first("PUT", "api-error"), code: "TOO_MANY_REQUESTS", retryAfter: 20 }],
    },
    "changes-nothing": {
      title: "PUT says success, changes nothing",
      faults: [{ on: { method: "PUT" }, kind: "changes-nothing" }],
    },
    "reply-lost": { title: "First PUT applied, reply lost", faults: [first("PUT", "reply-lost")] },
    "applied-late": {
      title: "First PUT unreadable, applied after 8 s",
      faults: [{ ...first("PUT", "applied-late"), ms: 8000 }],
    },
  },
  "SDK and CRM page": {
    "sdk-missing": { title: "SDK missing", frame: { sdk: "missing" } },
    "sdk-slow": { title: "SDK after 4 s", frame: { sdk: "slow" } },
    "sdk-late": { title: "SDK after 12 s", frame: { sdk: "late" } },
    "register-early": { title: "SDK registers before init()", frame: { sdk: "early" } },
    "crm-silent": {
      title: "CRM page silent",
      faults: [{ on: { event: "REGISTER" }, kind: "never" }],
    },
    "crm-late": {
      title: "CRM page answers after 12 s",
      faults: [{ on: { event: "REGISTER" }, kind: "delay", ms: 12_000 }],
    },
    "no-page-load": { title: "PageLoad never comes", frame: { context: { pageLoad: false } } },
    handshake: { title: "No serviceOrigin, __HANDSHAKE__ instead", frame: { handshake: true } },
    "zdk-silent": {
      title: "SDK's question for ZDK never answered",
      faults: [{ on: { event: "ZDK_EVENT" }, kind: "never" }],
    },
    "zdk-blocked": {
      title: "SDK adds a script that is blocked",
      frame: { context: { zdkUrl: "https://zdk.invalid/client.js" } },
    },
    "outside-a-frame": { title: "Outside a frame", frame: { outside: true } },
  },
} satisfies Record<string, Record<string, Stage>>;

/** The stage that opens without `?stage=`. */
export const defaultStage = "both-shown";

/** The stage of that id; the default one for an id that no stage has. */
export function findStage(id: string | null): { readonly id: string; readonly stage: Stage } {
  for (const stages of Object.values(stageGroups)) {
    const found = Object.entries<Stage>(stages).find(([known]) => known === id);
    if (found) return { id: found[0], stage: found[1] };
  }
  return { id: defaultStage, stage: stageGroups.Organisation[defaultStage] };
}
