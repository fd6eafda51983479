import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Choices, recall } from "../../../src/widget/choices";
import type { Wiring } from "../../../src/widget/connect";
import { authorise, follow } from "../../../src/widget/follow";
import { createActions } from "../../../src/widget/preferences/actions";
import { confirmed, initial, type State, stopped } from "../../../src/widget/preferences/state";
import { createStore } from "../../../src/widget/preferences/store";
import type { ProblemCode } from "../../../src/widget/problems/table";
import { settings } from "../../../src/widget/settings";
import { fitFrame, followTheme } from "../../../src/widget/surroundings";
import type { ZohoSdk } from "../../../src/widget/zoho/sdk";
import { bothShown } from "./support/answers";
import { stubStorage } from "./support/storage";

vi.mock("../../../src/widget/surroundings", () => ({ fitFrame: vi.fn(), followTheme: vi.fn() }));

const crm = "https://crm.zoho.eu";
const first = { id: "1", name: "First" };
const second = { id: "2", name: "Second" };

let storage: ReturnType<typeof stubStorage>;
beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  storage = stubStorage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What is wired, after the handshake; each change of the state is followed. */
function open(choices: Choices = {}, more: Partial<Wiring> = {}) {
  const sdk: ZohoSdk = {
    embeddedApp: { on() {}, init: async () => {} },
    CRM: {
      CONNECTION: { invoke: async () => undefined },
      CONFIG: { getOrgInfo: async () => ({ org: [{ zgid: "1", company_name: "First" }] }) },
    },
  };
  const connect = vi.fn(async () => {});
  const show = vi.fn<Wiring["show"]>();
  const retry = vi.fn();
  const store = createStore<State>(initial, (state, before) => follow(wiring, state, before));
  const { signal } = new AbortController();
  const actions = { ...createActions(store, settings.limits), retry };
  const wiring: Wiring = { store, actions, show, sdk, crm, choices, signal, connect, ...more };
  return {
    wiring,
    connect,
    show,
    retry,
    store,
    /** The switches are there, in an organisation or before it is known. */
    ready(organisation?: State["organisation"]) {
      store.update((state) => ({
        ...confirmed(state, bothShown),
        ...(organisation && { organisation }),
      }));
    },
    learn: (change: Partial<State>) => store.update((state) => ({ ...state, ...change })),
    stop: (code: ProblemCode) => store.update((state) => stopped(state, { code })),
  };
}

describe("what was chosen", () => {
  it("is kept once it works, and with the organisation once that is known", () => {
    const { ready, learn, show } = open({ link: "own_link" });
    expect(storage.kept.size).toBe(0);
    ready();
    expect(recall(crm)).toEqual({ link: "own_link" });
    learn({ organisation: first });
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
    expect(show).toHaveBeenLastCalledWith({ forgetful: false });
  });
  it.each<Choices>([{ link: "own_link" }, { host: "www.zohoapis.in" }, { client: "user" }])(
    "belongs to its organisation: %o is dropped in another one, which is connected anew",
    (chosen) => {
      const learned = { language: "de", userLanguage: "fr", scheme: "dark" };
      const { ready, connect, wiring } = open({ ...chosen, ...learned, organisation: "1" });
      ready(second);
      expect(wiring.choices).toEqual(learned);
      expect(recall(crm)).toEqual(learned);
      expect(connect).toHaveBeenCalledOnce();
    },
  );
  it("stays in its own organisation", () => {
    const { ready, connect, wiring } = open({ link: "own_link", organisation: "1" });
    ready(first);
    expect(wiring.choices).toMatchObject({ link: "own_link", organisation: "1" });
    expect(connect).not.toHaveBeenCalled();
  });
  it("is not dropped where nobody tells which organisation it is", () => {
    const { ready, connect } = open({ link: "own_link", organisation: "1" });
    ready({ id: undefined, name: "" });
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
    expect(connect).not.toHaveBeenCalled();
  });
  it("is missed where this browser does not keep it", () => {
    const { ready, show } = open({ link: "own_link" });
    storage.refuse();
    ready();
    expect(show).toHaveBeenLastCalledWith({ forgetful: true });
  });
  it("is kept for nobody where the page is not known", () => {
    const { ready, show } = open({ link: "own_link" }, { crm: undefined });
    ready(first);
    expect(storage.kept.size).toBe(0);
    expect(show).not.toHaveBeenCalled();
  });
  it("is nothing where only a language was: that belongs to no organisation", () => {
    const { ready, connect, show } = open({ language: "de", organisation: "1" });
    ready(second);
    expect(connect).not.toHaveBeenCalled();
    expect(show).not.toHaveBeenCalled();
  });
  it("is kept again after the page had stopped, and not with each read", () => {
    const { ready, stop, learn, wiring } = open({ link: "own_link" });
    ready(first);
    storage.kept.clear();
    learn({ retrying: true });
    ready();
    expect(storage.kept.size).toBe(0);
    stop("NO_PERMISSION");
    wiring.choices = { link: "other" };
    ready();
    expect(recall(crm)).toEqual({ link: "other", organisation: "1" });
  });
});

describe("what was learned", () => {
  it("is the language of the person, in the widget's own spelling, beside what was chosen", () => {
    const { learn } = open({ link: "own_link" });
    learn({ userLanguage: "pt_PT" });
    expect(recall(crm)).toEqual({ link: "own_link", userLanguage: "pt-BR" });
  });
  it("is kept once", () => {
    const { learn } = open();
    learn({ userLanguage: "de_DE" });
    storage.kept.clear();
    learn({ retrying: true });
    expect(storage.kept.size).toBe(0);
  });
  it("is nothing where nobody tells it", () => {
    const { learn } = open();
    learn({ userLanguage: "" });
    expect(storage.kept.size).toBe(0);
  });
  it("is CRM's day or night", async () => {
    const { ready, wiring } = open({ link: "own_link" });
    ready();
    await vi.runAllTimersAsync();
    const keep = vi.mocked(followTheme).mock.calls[0]?.[2];
    keep?.("dark");
    expect(wiring.choices).toMatchObject({ link: "own_link", scheme: "dark" });
    expect(recall(crm)).toMatchObject({ link: "own_link", scheme: "dark" });
    keep?.(undefined);
    expect(recall(crm)).toEqual({ link: "own_link" });
  });
  it("is not missed where this browser does not keep it, nor kept for an unknown page", () => {
    const { learn, show } = open();
    storage.refuse();
    learn({ userLanguage: "de" });
    expect(show).not.toHaveBeenCalled();
    const unknown = open({}, { crm: undefined });
    unknown.learn({ userLanguage: "de" });
    expect(unknown.wiring.choices).toEqual({ userLanguage: "de" });
  });
});

describe("the frame", () => {
  it("is made to look at home with the first answer, once for each client, after that is drawn", async () => {
    const { learn, ready, stop, wiring } = open();
    learn({ retrying: true });
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    ready();
    await Promise.resolve();
    expect(fitFrame).not.toHaveBeenCalled();
    stop("connection");
    ready();
    await vi.runAllTimersAsync();
    expect(fitFrame).toHaveBeenCalledExactlyOnceWith(wiring.sdk, wiring.signal);
    expect(followTheme).toHaveBeenCalledOnce();
    expect(vi.mocked(followTheme).mock.calls[0]?.slice(0, 2)).toEqual([wiring.sdk, wiring.signal]);
    Object.assign(wiring, { signal: new AbortController().signal });
    ready();
    learn({ retrying: true });
    await vi.runAllTimersAsync();
    expect(fitFrame).toHaveBeenCalledTimes(2);
  });
  it("is left as it is with a client that was given up before that", async () => {
    const given = new AbortController();
    const { ready } = open({}, { signal: given.signal });
    ready();
    given.abort();
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    expect(followTheme).not.toHaveBeenCalled();
  });
  it("is left alone where no SDK came", async () => {
    const { wiring, stop } = open();
    delete wiring.sdk;
    stop("sdk-failed");
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    expect(followTheme).not.toHaveBeenCalled();
  });
});

describe("the guide", () => {
  function stubZrc(isAuthorized: () => unknown) {
    const connection = vi.fn((_link: string) => ({ isAuthorized }));
    vi.stubGlobal("zrc", { get() {}, put() {}, $: { connection } });
    return connection;
  }
  it.each(["connection", "INVALID_TOKEN", "OAUTH_SCOPE_MISMATCH", "own-rights"] as const)(
    "is told of the organisation when %s stops the page",
    async (code) => {
      const { stop, store } = open();
      stop(code);
      await vi.waitFor(() => expect(store.state.organisation).toEqual(first));
    },
  );
  it.each<[string, Choices]>([
    ["calls_preferences", {}],
    ["own_link", { link: "own_link" }],
  ])("is told what zrc knows of %s", async (link, choices) => {
    const connection = stubZrc(() => false);
    const { stop, show } = open(choices);
    stop("connection");
    await vi.waitFor(() => expect(show).toHaveBeenCalledWith({ consent: "unauthorised" }));
    expect(connection).toHaveBeenCalledExactlyOnceWith(link);
  });
  it.each(["wrong-host", "NO_PERMISSION", "crm-silent", "INTERNAL_ERROR"] as const)(
    "is not what %s leads to",
    async (code) => {
      const connection = stubZrc(() => false);
      const { stop, store } = open();
      stop(code);
      await Promise.resolve();
      expect(connection).not.toHaveBeenCalled();
      expect(store.state.organisation).toBeUndefined();
    },
  );
  it("is asked for once a stop, and not while it is tried again", () => {
    const connection = stubZrc(() => true);
    const { stop, learn, store } = open();
    stop("connection");
    learn({ rights: { at: "own" } });
    expect(connection).toHaveBeenCalledTimes(1);
    store.update((state) => ({ ...stopped(state, { code: "connection" }), retrying: true }));
    expect(connection).toHaveBeenCalledTimes(1);
  });
  it("asks nobody where no SDK came", () => {
    const connection = stubZrc(() => true);
    const { wiring, stop } = open();
    delete wiring.sdk;
    stop("connection");
    expect(connection).not.toHaveBeenCalled();
  });
});

describe("Zoho's consent", () => {
  it.each<[string, Choices]>([
    ["calls_preferences", {}],
    ["own_link", { link: "own_link" }],
  ])("is opened for %s, and what came of it is read", async (link, choices) => {
    let close = () => {};
    const authorize = vi.fn(() => new Promise<void>((resolve) => (close = resolve)));
    const connection = vi.fn((_link: string) => ({ authorize }));
    vi.stubGlobal("zrc", { get() {}, put() {}, $: { connection } });
    const { wiring, retry } = open(choices);
    const done = authorise(wiring);
    expect(connection).toHaveBeenCalledExactlyOnceWith(link);
    expect(authorize).toHaveBeenCalledOnce();
    expect(retry).not.toHaveBeenCalled();
    close();
    await done;
    expect(retry).toHaveBeenCalledOnce();
  });
  it.each<[string, unknown]>([
    ["was refused", { $: { connection: () => ({ authorize: () => Promise.reject("closed") }) } }],
    ["throws", { $: { connection: () => ({ authorize: () => JSON.parse("{") }) } }],
    ["is not to be had", { $: { connection: () => ({}) } }],
    ["has no connections", { $: {} }],
    ["has no $", {}],
  ])("that %s leads to one more try as well", async (_what, zrc) => {
    vi.stubGlobal("zrc", Object.assign({ get() {}, put() {} }, zrc));
    const { wiring, retry } = open();
    await authorise(wiring);
    expect(retry).toHaveBeenCalledOnce();
  });
  it("without zrc is one more try", async () => {
    const { wiring, retry } = open();
    await authorise(wiring);
    expect(retry).toHaveBeenCalledOnce();
  });
});
