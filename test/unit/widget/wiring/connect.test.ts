import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as realLazy from "../../../../src/widget/lazy";
import { createActions } from "../../../../src/widget/preferences/actions";
import { initial, type State } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import { settings } from "../../../../src/widget/settings";
import { type Choices, remember } from "../../../../src/widget/wiring/choices";
import { type Connector, createConnector } from "../../../../src/widget/wiring/connect";
import { createEnvironment, viewContext } from "../../../../src/widget/wiring/environment";
import { apiPath } from "../../../../src/widget/zoho/api-path";
import { ownPermissions } from "../../../../src/widget/zoho/own-permissions";
import type { ZohoSdk } from "../../../../src/widget/zoho/sdk";
import { sdkWith } from "../../../support/sdk-with";
import { bothShown } from "../support/answers";
import { answered } from "../support/envelopes";
import { stubStorage } from "../support/storage";

const eu = "https://crm.zoho.eu";
const vanity = "https://crm.example.com";

/** The lazy chunk, with mocks for what it creates. */
const effects = { changed: vi.fn(), returned: vi.fn() };
const createGuard = vi.fn(() => ({ changed: vi.fn(), checkAgain() {}, returned: vi.fn() }));
const lazy = {
  createGuard,
  createTurns: vi.fn((..._given: Parameters<typeof realLazy.createTurns>) => async () => {}),
  createEffects: vi.fn((_given: Parameters<typeof realLazy.createEffects>[0]) => effects),
  ownPermissions,
};
let importLazy: () => Promise<typeof realLazy>;
let storage: ReturnType<typeof stubStorage>;

beforeEach(() => {
  vi.clearAllMocks();
  importLazy = async () => Object(lazy);
  storage = stubStorage();
});
afterEach(() => vi.unstubAllGlobals());

/** A connector like that of main.ts, with both fields shown in the API. */
function open() {
  const invoke = vi.fn<ZohoSdk["CRM"]["CONNECTION"]["invoke"]>(async () =>
    answered({ call_preferences: bothShown }),
  );
  const sdk = sdkWith({ CONNECTION: { invoke } });
  const store = createStore<State>(initial, (state, before) => connector.changed(state, before));
  const actions = createActions(store, settings.limits);
  const environment = createEnvironment(() => {});
  const connector: Connector = createConnector({
    store,
    actions,
    environment,
    importLazy: () => importLazy(),
  });
  return {
    connector,
    environment,
    sdk,
    invoke,
    store,
    begin: (crm: string | undefined) => connector.begin(sdk, crm),
    /** Link name and address of each request so far. */
    asked: () => invoke.mock.calls.map(([link, { url }]) => `${link} ${url}`),
    shown: () => viewContext(environment.state),
    arrived: () => vi.waitFor(() => expect(createGuard).toHaveBeenCalled()),
  };
}

function stubZrc() {
  const zrc = {
    get: vi.fn(async (_path: string) => ({ status: 200, data: { call_preferences: bothShown } })),
    put: vi.fn(),
  };
  vi.stubGlobal("zrc", zrc);
  return zrc;
}
const path = apiPath("settings/call_preferences");

describe("the end of the handshake", () => {
  it("sends the first request at once, over the built-in connection to the page's API host", async () => {
    const { begin, asked, shown } = open();
    begin(eu);
    expect(asked()).toEqual([`calls_preferences https://www.zohoapis.eu${path}`]);
    expect(shown()).toEqual({
      language: "en",
      crm: eu,
      host: "www.zohoapis.eu",
      connection: "calls_preferences",
      hasZrc: false,
      usesOwnPermissions: false,
      sandbox: false,
      choseHost: false,
      consent: undefined,
      storageRefused: false,
      lazy: undefined,
    });
  });
  it("uses what was chosen before, also in the first request", async () => {
    remember(vanity, { host: "sandbox.zohoapis.in", link: "own_link" });
    const { begin, asked, shown } = open();
    begin(vanity);
    expect(asked()).toEqual([`own_link https://sandbox.zohoapis.in${path}`]);
    expect(shown()).toMatchObject({ connection: "own_link", sandbox: true });
  });
  it("knows a sandbox by its page", async () => {
    const { begin, asked, shown } = open();
    begin("https://crmsandbox.zoho.eu");
    expect(asked()).toEqual([`calls_preferences https://sandbox.zohoapis.eu${path}`]);
    expect(shown().sandbox).toBe(true);
  });
  it.each([vanity, undefined])("asks for the API host on %s, and sends nothing", async (crm) => {
    const { begin, store, invoke, connector, shown } = open();
    begin(crm);
    expect(store.state.page).toEqual({ at: "stopped", problem: { code: "host-unknown" } });
    await connector.load();
    expect(invoke).not.toHaveBeenCalled();
    expect(createGuard).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ sandbox: false });
  });
  it("uses nothing that is stored if it does not know whose page it is", async () => {
    storage.kept.set("calls-preferences undefined", '{"version":1,"host":"www.zohoapis.in"}');
    const { begin, environment } = open();
    begin(undefined);
    expect(environment.state.choices).toEqual({});
  });
});

describe("a return to the page", () => {
  it("is reported to the actions, to the guard, and to the theme", async () => {
    const { begin, connector, arrived } = open();
    connector.returned();
    begin(eu);
    await arrived();
    await vi.waitFor(() => expect(connector.guard).toBeDefined());
    connector.returned();
    expect(connector.guard?.returned).toHaveBeenCalledOnce();
    expect(effects.returned).toHaveBeenCalledOnce();
  });
  it("reads the setting again if it was read 30 seconds ago", async () => {
    vi.useFakeTimers();
    const { begin, connector, asked } = open();
    begin(eu);
    await vi.advanceTimersByTimeAsync(settings.limits.reread);
    for (let time = 0; time < 10; time++) connector.returned();
    expect(asked()).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe("the lazy chunk", () => {
  it("is passed to the view, and gets the state at once", async () => {
    const { begin, connector, shown, store } = open();
    begin(eu);
    expect(await connector.load()).toBeDefined();
    expect(shown().lazy).toBeDefined();
    expect(effects.changed).toHaveBeenCalledWith(expect.anything(), initial, connector.signal);
    const before = store.state;
    store.update((state) => ({ ...state, retrying: true }));
    expect(effects.changed).toHaveBeenLastCalledWith(store.state, before, connector.signal);
  });
  it("gets what its turns and effects need: the SDK, and how to begin anew", async () => {
    const { begin, connector, asked, environment, sdk, store } = open();
    begin(eu);
    await connector.load();
    const [turnsOf, , sdkNow] = lazy.createTurns.mock.calls[0] ?? [];
    expect(turnsOf).toBe(store);
    expect(sdkNow?.()).toBe(sdk);
    const [parts] = lazy.createEffects.mock.calls[0] ?? [];
    expect(parts).toMatchObject({ store, environment });
    const before = asked().length;
    parts?.reconnect();
    expect(asked().length).toBe(before + 1);
  });
  it("is missed by nothing before it has come", () => {
    const { begin, connector, store } = open();
    begin(eu);
    store.update((state) => ({ ...state, retrying: true }));
    connector.returned();
    expect(store.state.broken).toBeUndefined();
  });
  it("is fetched once", async () => {
    const { connector } = open();
    expect(connector.load()).toBe(connector.load());
  });
  it("that does not load is reported; nothing else breaks", async () => {
    importLazy = () => Promise.reject(new Error("offline"));
    const { begin, connector, store } = open();
    begin(eu);
    expect(await connector.load()).toBeUndefined();
    await vi.waitFor(() => expect(store.state.page.at).toBe("ready"));
    expect(store.state.permissions).toEqual({ at: "unloaded" });
    expect(connector.guard).toBeUndefined();
  });
  it("gives the guard what it needs, and tells it the state", async () => {
    const { begin, sdk, store, connector, arrived } = open();
    begin(eu);
    expect(connector.guard).toBeUndefined();
    await arrived();
    expect(createGuard).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        store,
        sdk,
        limits: settings.limits,
        unpublished: false,
        ownPermissions: false,
        asksLanguage: true,
        signal: connector.signal,
      }),
    );
    const { guard } = connector;
    expect(guard?.changed).toHaveBeenCalled();
    const before = store.state;
    store.update((state) => ({ ...state, retrying: true }));
    expect(guard?.changed).toHaveBeenLastCalledWith(store.state, before);
  });
  it.each<[string, Choices]>([
    ["chosen", { language: "de" }],
    ["learned", { userLanguage: "de" }],
  ])("does not request a language that was %s", async (_how, choices) => {
    remember(eu, choices);
    const { begin, arrived } = open();
    begin(eu);
    await arrived();
    expect(createGuard).toHaveBeenCalledWith(expect.objectContaining({ asksLanguage: false }));
  });
});

describe("a step that throws", () => {
  const fail = (): never => {
    throw new Error("a step threw");
  };
  const broken = { code: "step-failed", message: "a step threw" };
  const start = async () => {
    const scene = open();
    scene.begin(eu);
    await vi.waitFor(() => expect(scene.connector.guard).toBeDefined());
    await vi.waitFor(() => expect(scene.store.state.page.at).toBe("ready"));
    return scene;
  };
  const change = ({ store }: Awaited<ReturnType<typeof start>>) =>
    store.update((state) => ({ ...state, retrying: !state.retrying }));

  it("of the guard at a change is reported; the effects still get the change", async () => {
    const scene = await start();
    vi.mocked(scene.connector.guard)?.changed.mockImplementation(fail);
    effects.changed.mockClear();
    change(scene);
    expect(scene.store.state.broken).toEqual(broken);
    expect(effects.changed).toHaveBeenCalled();
  });
  it("of the effects is reported once, and they follow the next change again", async () => {
    const scene = await start();
    effects.changed.mockImplementationOnce(fail).mockImplementationOnce(fail);
    change(scene);
    const { broken: told } = scene.store.state;
    expect(told).toEqual(broken);
    vi.mocked(scene.connector.guard)?.changed.mockClear();
    change(scene);
    expect(scene.connector.guard?.changed).toHaveBeenCalledOnce();
    expect(scene.store.state.broken).toBe(told);
  });
  it.each(["guard", "effects"])(
    "of the %s on a return does not affect the others",
    async (whose) => {
      const scene = await start();
      const { guard } = scene.connector;
      const step = whose === "guard" ? vi.mocked(guard)?.returned : effects.returned;
      step?.mockImplementationOnce(fail);
      scene.connector.returned();
      expect(guard?.returned).toHaveBeenCalledOnce();
      expect(effects.returned).toHaveBeenCalledOnce();
      expect(scene.store.state.broken).toEqual(broken);
    },
  );
  it("as the effects begin disables neither the guard nor writing", async () => {
    effects.changed.mockImplementationOnce(fail);
    const { store } = await start();
    expect(store.state.broken).toEqual(broken);
    expect(store.state.permissions).not.toEqual({ at: "unloaded" });
  });
  it("as the guard is created is reported", async () => {
    createGuard.mockImplementationOnce(fail);
    const { begin, store } = open();
    begin(eu);
    await vi.waitFor(() => expect(store.state.broken).toEqual(broken));
  });
  it("of a guard at its first state is reported", async () => {
    createGuard.mockImplementationOnce(() => ({
      changed: vi.fn(fail),
      checkAgain() {},
      returned: vi.fn(),
    }));
    const { begin, store, connector } = open();
    begin(eu);
    await vi.waitFor(() => expect(store.state.broken).toEqual(broken));
    expect(connector.guard).toBeDefined();
  });
});

describe("the person's own permissions", () => {
  it("can be used if there is zrc", async () => {
    const zrc = stubZrc();
    const { begin, shown, arrived } = open();
    begin(eu);
    expect(shown()).toMatchObject({ hasZrc: true, usesOwnPermissions: false });
    await arrived();
    expect(zrc.get).not.toHaveBeenCalled();
  });
  it("that were chosen send requests through zrc only", async () => {
    const zrc = stubZrc();
    remember(vanity, { client: "user" });
    const { begin, invoke, shown, store, arrived } = open();
    begin(vanity);
    expect(shown()).toMatchObject({ hasZrc: false, usesOwnPermissions: true });
    // They need no API host, so none is asked for.
    expect(store.state.page.at).toBe("starting");
    await arrived();
    expect(zrc.get.mock.calls).toEqual([[path]]);
    expect(invoke).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(store.state.page.at).toBe("ready"));
    expect(createGuard).toHaveBeenCalledWith(expect.objectContaining({ ownPermissions: true }));
  });
  it("that were chosen but are no longer available are replaced by the connection", async () => {
    remember(eu, { client: "user" });
    const { begin, asked, shown } = open();
    begin(eu);
    expect(asked()).toHaveLength(1);
    expect(shown()).toMatchObject({ hasZrc: false, usesOwnPermissions: false });
  });
});

describe("a choice", () => {
  it("before the handshake sends nothing", async () => {
    const { connector, invoke, store } = open();
    connector.choose({ link: "other" });
    expect(invoke).not.toHaveBeenCalled();
    expect(store.state.page.at).toBe("starting");
  });
  it("restarts with it, in addition to earlier choices", async () => {
    remember(vanity, { host: "www.zohoapis.in", organisation: "1" });
    const { begin, connector, environment, asked } = open();
    begin(vanity);
    connector.choose({ link: "other" });
    expect(asked().at(-1)).toBe(`other https://www.zohoapis.in${path}`);
    // The organisation of the choice is known once it works.
    expect(environment.state.choices).toMatchObject({ host: "www.zohoapis.in", link: "other" });
    expect(environment.state.choices.organisation).toBeUndefined();
  });
  it("is not stored before it works", async () => {
    const { begin, connector } = open();
    begin(vanity);
    connector.choose({ host: "www.zohoapis.in" });
    await connector.load();
    expect(storage.kept.size).toBe(0);
  });
  it("ends the previous client, and its guard", async () => {
    const { begin, connector, arrived } = open();
    begin(eu);
    const { signal } = connector;
    await arrived();
    const first = connector.guard;
    connector.choose({ link: "other" });
    expect(signal.aborted).toBe(true);
    expect(connector.signal.aborted).toBe(false);
    expect(connector.guard).toBeUndefined();
    await vi.waitFor(() => expect(connector.guard).toBeDefined());
    expect(connector.guard).not.toBe(first);
  });
  it("that follows at once leaves one guard, of the last client", async () => {
    const { begin, connector, arrived } = open();
    begin(eu);
    connector.choose({ link: "other" });
    await arrived();
    await connector.load();
    expect(createGuard).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ signal: connector.signal }),
    );
  });
});
