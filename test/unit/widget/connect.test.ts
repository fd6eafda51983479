import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Choices, recall, remember } from "../../../src/widget/choices";
import type { Connector } from "../../../src/widget/connect";
import { createActions } from "../../../src/widget/preferences/actions";
import { initial, type State } from "../../../src/widget/preferences/state";
import { createStore } from "../../../src/widget/preferences/store";
import { settings } from "../../../src/widget/settings";
import type { Place } from "../../../src/widget/ui/props";
import { ownRights } from "../../../src/widget/zoho/own-rights";
import type { ZohoSdk } from "../../../src/widget/zoho/sdk";
import { bothShown } from "./support/answers";
import { answered } from "./support/envelopes";
import { stubStorage } from "./support/storage";

const eu = "https://crm.zoho.eu";
const vanity = "https://crm.example.com";

/** The late chunk: what is made of it is heard here. */
const late = {
  createGuard: vi.fn(() => ({ changed: vi.fn(), again() {}, returned() {} })),
  createWriter: () => async () => {},
  follow: vi.fn(),
  ownRights,
};
let chunk: () => object;
let storage: ReturnType<typeof stubStorage>;

beforeEach(() => {
  vi.clearAllMocks();
  vi.resetModules();
  chunk = () => late;
  vi.doMock("../../../src/widget/late", () => chunk());
  storage = stubStorage();
});
afterEach(() => vi.unstubAllGlobals());

/** A connector as main.ts makes it; the API shows both fields. */
async function open() {
  const { createConnector } = await import("../../../src/widget/connect");
  const invoke = vi.fn<ZohoSdk["CRM"]["CONNECTION"]["invoke"]>(async () =>
    answered({ call_preferences: bothShown }),
  );
  const sdk: ZohoSdk = {
    embeddedApp: { on() {}, init: async () => {} },
    CRM: { CONNECTION: { invoke } },
  };
  const store = createStore<State>(initial, (state, before) => connector.changed(state, before));
  const actions = createActions(store, settings.limits);
  const show = vi.fn<(place: Partial<Place>) => void>();
  const connector: Connector = createConnector(store, actions, show);
  return {
    connector,
    sdk,
    invoke,
    store,
    show,
    begin: (crm: string | undefined) => connector.begin(sdk, crm),
    /** Link name and address of each request so far. */
    asked: () => invoke.mock.calls.map(([link, { url }]) => `${link} ${url}`),
    shown: () => Object.assign({}, ...show.mock.calls.map(([place]) => place)) as Partial<Place>,
    arrived: () => vi.waitFor(() => expect(late.createGuard).toHaveBeenCalled()),
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
const path = "/crm/v8/settings/call_preferences";

describe("the end of the handshake", () => {
  it("sends the first request at once, over the built-in connection to the page's API host", async () => {
    const { begin, asked, shown } = await open();
    begin(eu);
    expect(asked()).toEqual([`calls_preferences https://www.zohoapis.eu${path}`]);
    expect(shown()).toEqual({
      crm: eu,
      connection: "calls_preferences",
      hasZrc: false,
      usesOwnRights: false,
      sandbox: false,
      consent: undefined,
    });
  });
  it("uses what was chosen before, also in the first request", async () => {
    remember(vanity, { host: "sandbox.zohoapis.in", link: "own_link" });
    const { begin, asked, shown } = await open();
    begin(vanity);
    expect(asked()).toEqual([`own_link https://sandbox.zohoapis.in${path}`]);
    expect(shown()).toMatchObject({ connection: "own_link", sandbox: true });
  });
  it("knows a sandbox by its page", async () => {
    const { begin, asked, shown } = await open();
    begin("https://crmsandbox.zoho.eu");
    expect(asked()).toEqual([`calls_preferences https://sandbox.zohoapis.eu${path}`]);
    expect(shown().sandbox).toBe(true);
  });
  it.each([vanity, undefined])("asks for the API host on %s, and asks nobody else", async (crm) => {
    const { begin, store, invoke, connector, shown } = await open();
    begin(crm);
    expect(store.state.page).toEqual({ at: "stopped", problem: { code: "host-unknown" } });
    await connector.load();
    expect(invoke).not.toHaveBeenCalled();
    expect(late.createGuard).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ sandbox: false });
  });
  it("takes nothing that is stored where it does not know whose page it is", async () => {
    storage.kept.set("calls-preferences undefined", '{"version":1,"host":"www.zohoapis.in"}');
    const { begin, connector } = await open();
    begin(undefined);
    expect(connector.wiring.choices).toEqual({});
  });
});

describe("the late chunk", () => {
  it("is shown to the view, and hears of the state at once", async () => {
    const { begin, connector, shown, store } = await open();
    begin(eu);
    expect(await connector.load()).toBeDefined();
    expect(shown().late).toBeDefined();
    expect(late.follow).toHaveBeenCalledWith(connector.wiring, expect.anything(), initial);
    const before = store.state;
    store.update((state) => ({ ...state, retrying: true }));
    expect(late.follow).toHaveBeenLastCalledWith(connector.wiring, store.state, before);
  });
  it("is fetched once", async () => {
    const { connector } = await open();
    expect(connector.load()).toBe(connector.load());
  });
  it("that does not come is said; nothing else breaks", async () => {
    chunk = () => {
      throw new Error("offline");
    };
    const { begin, connector, store } = await open();
    begin(eu);
    expect(await connector.load()).toBeUndefined();
    await vi.waitFor(() => expect(store.state.page.at).toBe("ready"));
    expect(store.state.rights).toEqual({ at: "unloaded" });
    expect(connector.guard).toBeUndefined();
  });
  it("gives the guard what it needs, and lets it hear of the state", async () => {
    const { begin, sdk, store, connector, arrived } = await open();
    begin(eu);
    expect(connector.guard).toBeUndefined();
    await arrived();
    expect(late.createGuard).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        store,
        sdk,
        limits: settings.limits,
        unpublished: false,
        ownRights: false,
        asksLanguage: true,
        signal: connector.wiring.signal,
      }),
    );
    const { guard } = connector;
    expect(guard?.changed).toHaveBeenCalledWith(store.state, store.state);
    const before = store.state;
    store.update((state) => ({ ...state, retrying: true }));
    expect(guard?.changed).toHaveBeenLastCalledWith(store.state, before);
  });
  it.each<[string, Choices]>([
    ["chosen", { language: "de" }],
    ["learned", { userLanguage: "de" }],
  ])("does not ask for a language that was %s", async (_how, choices) => {
    remember(eu, choices);
    const { begin, arrived } = await open();
    begin(eu);
    await arrived();
    expect(late.createGuard).toHaveBeenCalledWith(expect.objectContaining({ asksLanguage: false }));
  });
});

describe("the person's own rights", () => {
  it("can be used where zrc is there", async () => {
    stubZrc();
    const { begin, shown } = await open();
    begin(eu);
    expect(shown()).toMatchObject({ hasZrc: true, usesOwnRights: false });
  });
  it("that were chosen ask over zrc alone", async () => {
    const zrc = stubZrc();
    remember(vanity, { client: "user" });
    const { begin, invoke, shown, store, arrived } = await open();
    begin(vanity);
    expect(shown()).toMatchObject({ hasZrc: false, usesOwnRights: true });
    await arrived();
    expect(zrc.get.mock.calls).toEqual([[path]]);
    expect(invoke).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(store.state.page.at).toBe("ready"));
    expect(late.createGuard).toHaveBeenCalledWith(expect.objectContaining({ ownRights: true }));
  });
  it("that were chosen and are not to be had any more are left for the connection", async () => {
    remember(eu, { client: "user" });
    const { begin, asked, shown } = await open();
    begin(eu);
    expect(asked()).toHaveLength(1);
    expect(shown()).toMatchObject({ hasZrc: false, usesOwnRights: false });
  });
});

describe("a choice", () => {
  it("before the handshake sends nothing", async () => {
    const { connector, invoke, show } = await open();
    connector.choose({ link: "other" });
    expect(invoke).not.toHaveBeenCalled();
    expect(show).not.toHaveBeenCalled();
  });
  it("starts anew with it, beside what was chosen before", async () => {
    remember(vanity, { host: "www.zohoapis.in", organisation: "1" });
    const { begin, connector, asked } = await open();
    begin(vanity);
    connector.choose({ link: "other" });
    expect(asked().at(-1)).toBe(`other https://www.zohoapis.in${path}`);
    // In which organisation it was chosen shows once it works.
    expect(connector.wiring.choices).toMatchObject({ host: "www.zohoapis.in", link: "other" });
    expect(connector.wiring.choices.organisation).toBeUndefined();
  });
  it("is not kept before it works", async () => {
    const { begin, connector } = await open();
    begin(vanity);
    connector.choose({ host: "www.zohoapis.in" });
    await connector.load();
    expect(storage.kept.size).toBe(0);
  });
  it("gives up the client before, and its guard", async () => {
    const { begin, connector, arrived } = await open();
    begin(eu);
    const { signal } = connector.wiring;
    await arrived();
    const first = connector.guard;
    connector.choose({ link: "other" });
    expect(signal.aborted).toBe(true);
    expect(connector.wiring.signal.aborted).toBe(false);
    expect(connector.guard).toBeUndefined();
    await vi.waitFor(() => expect(connector.guard).toBeDefined());
    expect(connector.guard).not.toBe(first);
  });
  it("that follows at once leaves one guard, of the last client", async () => {
    const { begin, connector, arrived } = await open();
    begin(eu);
    connector.choose({ link: "other" });
    await arrived();
    await connector.load();
    expect(late.createGuard).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ signal: connector.wiring.signal }),
    );
  });
});

describe("a language", () => {
  it("is kept, beside the rest, and nothing is connected anew", async () => {
    remember(eu, { link: "own_link", organisation: "1" });
    const { begin, connector, invoke, show } = await open();
    begin(eu);
    connector.chooseLanguage("de");
    expect(invoke).toHaveBeenCalledOnce();
    expect(recall(eu)).toMatchObject({ language: "de", link: "own_link", organisation: "1" });
    expect(connector.wiring.choices.language).toBe("de");
    expect(show).toHaveBeenLastCalledWith({ forgetful: false });
  });
  it("that this browser does not keep is spoken all the same, and said", async () => {
    const { begin, connector, show } = await open();
    begin(eu);
    storage.refuse();
    connector.chooseLanguage("de");
    expect(connector.wiring.choices.language).toBe("de");
    expect(show).toHaveBeenLastCalledWith({ forgetful: true });
  });
  it("that was chosen before the handshake stands, beside what was remembered", async () => {
    remember(eu, { link: "own_link", language: "fr" });
    const { begin, connector } = await open();
    connector.chooseLanguage("de");
    begin(eu);
    expect(connector.wiring.choices).toMatchObject({ link: "own_link", language: "de" });
  });
  it("is kept for nobody where the page is not known", async () => {
    const { begin, connector, show } = await open();
    begin(undefined);
    show.mockClear();
    connector.chooseLanguage("de");
    expect(storage.kept.size).toBe(0);
    expect(show).not.toHaveBeenCalled();
  });
});
