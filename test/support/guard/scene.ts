import { expect } from "vitest";
import { createGuard, type Guard } from "../../../src/widget/guard/guard";
import type { Permissions } from "../../../src/widget/preferences/permissions";
import type { Preference, Values } from "../../../src/widget/preferences/preferences";
import type { Recheck } from "../../../src/widget/preferences/recheck";
import { initial, isLocked, type State, withRow } from "../../../src/widget/preferences/state";
import { createStore } from "../../../src/widget/preferences/store";
import type { Result } from "../../../src/widget/problems/problem";
import { settings } from "../../../src/widget/settings";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { Answer, Client } from "../../../src/widget/zoho/client";
import { pass, settle } from "../fake-time";
import { sdkWith } from "../sdk-with";
import { layoutsBody, support, to, toField } from "./recorded";
import { answering, silence } from "./rules";

export const admin = {
  id: "3361265000000150015",
  full_name: "First Admin",
  email: "admin@larkspur.example",
};
export const org = { zgid: "20099887766", company_name: "Larkspur Trading" };

export const { limits } = settings;

/** To Number is required in layout Support, which is active. */
export const lockedLayouts = layoutsBody(support([toField({ required: true })]));
export const freeLayouts = layoutsBody();

/** What the CRM page and the API answer. Each may be replaced at any time, also by `silence`. */
export interface World {
  /** `META.getLayouts`, as the person. */
  meta: (query?: { Entity: "Calls" }) => unknown;
  /** `META.getCustomViews`, as the person: all views, or the one with an id. */
  views: (query?: { Entity: "Calls"; Id?: string }) => unknown;
  user: () => unknown;
  org: () => unknown;
  /** The API, by path without query. */
  api: Record<string, (path: string) => unknown>;
}

const settingsPath = apiPath("settings");
export const paths = {
  users: apiPath("users"),
  org: apiPath("org"),
  layouts: `${settingsPath}/layouts`,
  workflows: `${settingsPath}/automation/workflow_rules`,
  updates: `${settingsPath}/automation/field_updates`,
  module: `${settingsPath}/modules/Calls`,
  blueprints: `${settingsPath}/blueprints`,
  webhooks: `${settingsPath}/automation/webhooks`,
} as const;

/** Each of them is requested once in a full check. */
export const everything = [paths.layouts, paths.workflows, paths.module, paths.blueprints];

/** An organisation in which nothing uses a field, and everything answers at once. */
export function quietWorld(): World {
  return {
    meta: () => freeLayouts,
    views: () => ({ custom_views: [] }),
    user: () => ({ users: [admin] }),
    org: () => ({ org: [org] }),
    api: {
      [paths.users]: () => ({ users: [admin] }),
      [paths.org]: () => ({ org: [org] }),
      [paths.layouts]: () => freeLayouts,
    },
  };
}

/** A client of this world, with its requests. Lists that are not given are empty. */
export function clientOf(world: World): { client: Client; asked: string[] } {
  const { get, asked } = answering((path) => world.api[path.split("?")[0] ?? ""]?.(path));
  const wrapped = async (path: string): Promise<Result<Answer>> => {
    const result = await get(path);
    return result.ok ? { ok: true, value: { body: result.value } } : result;
  };
  return { client: { get: wrapped, put: () => silence, patch: () => silence }, asked };
}

export interface SceneOptions {
  readonly unpublished?: boolean;
  readonly ownPermissions?: boolean;
  readonly asksLanguage?: boolean;
  /** The guard is in the lazy chunk, and sees nothing before `arrive`. */
  readonly arrivesLate?: boolean;
}

/** The guard with a store, in a world that the test may change. Timers must be fake. */
export function openGuard(world: World = quietWorld(), options: SceneOptions = {}) {
  const { client, asked } = clientOf(world);
  const calls: string[] = [];
  const life = new AbortController();
  const known: Permissions[] = [];
  const history: State[] = [];
  const call = async (name: string, answer: () => unknown) => {
    calls.push(name);
    return answer();
  };
  const sdk = sdkWith({
    META: {
      getLayouts: (query) => call("META", () => world.meta(query)),
      getCustomViews: (query) => call("VIEWS", () => world.views(query)),
    },
    CONFIG: {
      getCurrentUser: () => call("USER", () => world.user()),
      getOrgInfo: () => call("ORG", () => world.org()),
    },
  });
  let guard: Guard | undefined;
  let here = !options.arrivesLate;
  const store = createStore(initial, (state, before) => {
    history.push(state);
    if (here) guard?.changed(state, before);
  });
  guard = createGuard({
    store,
    actions: {
      setPermissions(permissions) {
        known.push(permissions);
        store.update((state) => ({ ...state, permissions }));
      },
      connected(online) {
        if (online) store.update((state) => ({ ...state, paused: undefined }));
      },
      backOff({ code }) {
        if (code === "TOO_MANY_REQUESTS") {
          store.update((state) => ({ ...state, paused: { until: Date.now() + 60_000 } }));
        }
      },
    },
    client,
    sdk,
    limits,
    unpublished: options.unpublished ?? false,
    ownPermissions: options.ownPermissions ?? false,
    asksLanguage: options.asksLanguage ?? false,
    signal: life.signal,
  });

  const scene = {
    guard,
    store,
    world,
    /** Requested API paths, oldest first. */
    asked,
    /** SDK calls, by name. */
    calls,
    known,
    history,
    get state(): State {
      return store.state;
    },
    askedFor: (path: string) => asked.filter((each) => each.split("?")[0] === path).length,
    callsOf: (name: string) => calls.filter((each) => each === name).length,
    locked: (name: Preference) => isLocked(store.state, name),
    /** How often all checks ran; each of them must have run equally often. */
    rounds(): number {
      const counts = everything.map((path) => scene.askedFor(path));
      expect(new Set(counts).size).toBe(1);
      return counts[0] ?? Number.NaN;
    },
    /** The text under a row, or what the row is doing. */
    note(name: Preference = to) {
      const row = store.state.rows[name];
      return row.at === "idle" ? row.note?.kind : row.at;
    },
    async comeBack(_of?: Recheck["of"]) {
      scene.guard.returned();
      await settle();
    },
    async checkAgain(of: Recheck["of"]) {
      scene.guard.checkAgain(of);
      await settle();
    },
    abort: () => life.abort(),
    /** The chunk with the guard has loaded, and the guard finds the current state. */
    async arrive() {
      here = true;
      guard?.changed(store.state, store.state);
      await settle();
    },
    /** The values have been read, so the switches are there. */
    async ready(values: Values = { show_from_number: true, show_to_number: true }) {
      store.update((state) => ({ ...state, page: { at: "ready" }, values }));
      await settle();
    },
    /** The confirmation for this field opens; `undefined` closes it. */
    async confirm(confirming: Preference | undefined) {
      store.update((state) => ({ ...state, confirming }));
      await settle();
    },
    /** Zoho refuses to hide the field. */
    async refuse(name: Preference, code: "NOT_ALLOWED" | "INTERNAL_ERROR" = "NOT_ALLOWED") {
      const note = { kind: "failed", problem: { code } } as const;
      store.update((state) => withRow(state, name, { at: "idle", note }));
      await settle();
    },
  };
  return scene;
}

/** Answers that differ from a quiet world. */
export type Otherwise = Partial<Omit<World, "api">> & { readonly api?: World["api"] };

/** Whose permissions a write has cannot be determined. */
export const nobodyAnswers: Otherwise = {
  meta: () => silence,
  user: () => silence,
  org: () => silence,
  api: { [paths.users]: () => silence },
};

/** The guard in a quiet world with these differences, once the switches are there. */
export async function guardOver(otherwise: Otherwise = {}, options?: SceneOptions) {
  const quiet = quietWorld();
  const api = { ...quiet.api, ...otherwise.api };
  const scene = openGuard({ ...quiet, ...otherwise, api }, options);
  await scene.ready();
  return scene;
}

/**
 * The same, with To Number required in a layout that both person and connection see, at a time when the
 * guard may check again.
 */
export async function lockedGuard() {
  const scene = await guardOver({ meta: () => lockedLayouts });
  scene.world.api[paths.layouts] = () => scene.world.meta();
  expect(scene.locked(to)).toBe(true);
  await pass(limits.relock);
  return scene;
}

/** Only the connection sees the layout in which To Number is required. */
export async function lockedByTheConnection() {
  const scene = await guardOver({ api: { [paths.layouts]: () => lockedLayouts } });
  expect(scene.locked(to)).toBe(false);
  await scene.confirm(to);
  expect(scene.locked(to)).toBe(true);
  await scene.confirm(undefined);
  await pass(limits.relock);
  return scene;
}
