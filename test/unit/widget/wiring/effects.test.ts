import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { confirmed, initial, type State, stopped } from "../../../../src/widget/preferences/state";
import { createStore } from "../../../../src/widget/preferences/store";
import type { ProblemCode } from "../../../../src/widget/problems/table";
import { authorise } from "../../../../src/widget/wiring/authorise";
import { type Choices, recall, remember } from "../../../../src/widget/wiring/choices";
import { createEffects } from "../../../../src/widget/wiring/effects";
import { createEnvironment } from "../../../../src/widget/wiring/environment";
import { fitFrame } from "../../../../src/widget/wiring/frame-height";
import { followTheme } from "../../../../src/widget/wiring/theme";
import { findZrc } from "../../../../src/widget/zoho/zrc";
import { sdkWith } from "../../../support/sdk-with";
import { bothShown } from "../support/answers";
import { stubStorage } from "../support/storage";

vi.mock("../../../../src/widget/wiring/frame-height", () => ({ fitFrame: vi.fn() }));
vi.mock("../../../../src/widget/wiring/theme", () => ({ followTheme: vi.fn() }));

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

const sdk = sdkWith({
  CONFIG: { getOrgInfo: async () => ({ org: [{ zgid: "1", company_name: "First" }] }) },
});

/**
 * Opens the effects after the handshake, with these stored choices, and a store whose changes they
 * follow.
 */
function open(choices: Choices = {}, { sdkCame = true } = {}) {
  if (Object.keys(choices).length > 0) remember(crm, choices);
  const environment = createEnvironment(() => {});
  if (sdkCame) environment.ready(sdk, crm);
  environment.connecting(findZrc());
  const reconnect = vi.fn();
  let life = new AbortController();
  const store = createStore<State>(initial, (state, before) =>
    effects.changed(state, before, life.signal),
  );
  const effects = createEffects({ store, environment, reconnect });
  return {
    environment,
    reconnect,
    store,
    returned: () => effects.returned(),
    signal: () => life.signal,
    giveUp() {
      life.abort();
      life = new AbortController();
    },
    /** Shows the switches, with or without a known organisation. */
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

function stubZrc(isAuthorized: () => unknown) {
  const connection = vi.fn((_link: string) => ({ isAuthorized }));
  vi.stubGlobal("zrc", { get() {}, put() {}, $: { connection } });
  return connection;
}

describe("the choices", () => {
  it("are stored once they work, and not with each read", () => {
    const { environment, ready, learn, stop } = open({ link: "own_link" });
    ready(first);
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
    storage.kept.clear();
    learn({ retrying: true });
    ready();
    expect(storage.kept.size).toBe(0);
    stop("NO_PERMISSION");
    environment.choose({ link: "other" });
    ready();
    expect(recall(crm)).toMatchObject({ link: "other", organisation: "1" });
  });
  it("are stored with a page that comes, not with other changes or one that is stopped", () => {
    const { environment, ready, learn, stop } = open();
    ready(first);
    environment.choose({ link: "other" });
    learn({ retrying: true });
    stop("NO_PERMISSION");
    expect(recall(crm).link).toBeUndefined();
    ready();
    expect(recall(crm).link).toBe("other");
  });
  it("are stored with their organisation when that is told later", () => {
    const { ready, learn } = open({ link: "own_link" });
    ready();
    learn({ organisation: first });
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
  });
  it("of another organisation are dropped, and everything restarts without them", () => {
    const { ready, reconnect } = open({ link: "own_link", organisation: "1" });
    ready(second);
    expect(reconnect).toHaveBeenCalledOnce();
  });
  it("of this one are kept", () => {
    const { ready, reconnect } = open({ link: "own_link", organisation: "1" });
    ready(first);
    expect(reconnect).not.toHaveBeenCalled();
  });
});

describe("the language of the person", () => {
  it("is stored in the widget's own spelling, once", () => {
    const { learn } = open({ link: "own_link" });
    learn({ userLanguage: "pt_PT" });
    expect(recall(crm)).toEqual({ link: "own_link", userLanguage: "pt-BR" });
    storage.kept.clear();
    learn({ retrying: true });
    expect(storage.kept.size).toBe(0);
  });
  it("is missing if nothing reports it", () => {
    const { learn } = open();
    learn({ userLanguage: "" });
    expect(storage.kept.size).toBe(0);
  });
});

describe("CRM's day or night", () => {
  it("is asked for again when the person comes back", async () => {
    const ask = vi.fn();
    vi.mocked(followTheme).mockReturnValueOnce(ask);
    const { ready, returned } = open();
    returned();
    ready();
    await vi.runAllTimersAsync();
    returned();
    expect(ask).toHaveBeenCalledOnce();
  });
  it("is stored", async () => {
    const { ready } = open({ link: "own_link" });
    ready();
    await vi.runAllTimersAsync();
    vi.mocked(followTheme).mock.calls[0]?.[2]("dark");
    expect(recall(crm)).toMatchObject({ link: "own_link", scheme: "dark" });
  });
});

describe("the frame", () => {
  it("gets theme and height with the first answer, once for each client, after that is drawn", async () => {
    const { learn, ready, stop, giveUp, signal } = open();
    learn({ retrying: true });
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    ready();
    await Promise.resolve();
    expect(fitFrame).not.toHaveBeenCalled();
    stop("connection");
    ready();
    await vi.runAllTimersAsync();
    expect(fitFrame).toHaveBeenCalledExactlyOnceWith(sdk, signal());
    expect(followTheme).toHaveBeenCalledOnce();
    expect(vi.mocked(followTheme).mock.calls[0]?.slice(0, 2)).toEqual([sdk, signal()]);
    giveUp();
    ready();
    learn({ retrying: true });
    await vi.runAllTimersAsync();
    expect(fitFrame).toHaveBeenCalledTimes(2);
  });
  it("is left as it is if the client was replaced before that", async () => {
    const { ready, giveUp } = open();
    ready();
    giveUp();
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    expect(followTheme).not.toHaveBeenCalled();
  });
  it("is left alone if no SDK has loaded", async () => {
    const { stop } = open({}, { sdkCame: false });
    stop("sdk-failed");
    await vi.runAllTimersAsync();
    expect(fitFrame).not.toHaveBeenCalled();
    expect(followTheme).not.toHaveBeenCalled();
  });
});

describe("the guide", () => {
  it.each(["connection", "INVALID_TOKEN", "OAUTH_SCOPE_MISMATCH", "own-permissions"] as const)(
    "gets the organisation when %s stops the page",
    async (code) => {
      const { stop, store } = open();
      stop(code);
      await vi.waitFor(() => expect(store.state.organisation).toEqual(first));
    },
  );
  it.each<[string, Choices]>([
    ["calls_preferences", {}],
    ["own_link", { link: "own_link" }],
  ])("gets what zrc knows about %s", async (link, choices) => {
    const connection = stubZrc(() => false);
    const { stop, environment } = open(choices);
    stop("connection");
    await vi.waitFor(() => expect(environment.state.consent).toBe("unauthorised"));
    expect(connection).toHaveBeenCalledExactlyOnceWith(link);
  });
  it.each(["wrong-host", "NO_PERMISSION", "crm-silent", "INTERNAL_ERROR"] as const)(
    "gets nothing for %s",
    async (code) => {
      const connection = stubZrc(() => false);
      const { stop, store } = open();
      stop(code);
      await Promise.resolve();
      expect(connection).not.toHaveBeenCalled();
      expect(store.state.organisation).toBeUndefined();
    },
  );
  it("requests it once per stop, and not during Try again", () => {
    const connection = stubZrc(() => true);
    const { stop, learn, store } = open();
    stop("connection");
    learn({ permissions: { at: "own" } });
    expect(connection).toHaveBeenCalledTimes(1);
    store.update((state) => ({ ...stopped(state, { code: "connection" }), retrying: true }));
    expect(connection).toHaveBeenCalledTimes(1);
  });
  it("is told nothing of a client that was given up meanwhile", async () => {
    let answer = (_given: boolean) => {};
    stubZrc(() => new Promise<boolean>((resolve) => (answer = resolve)));
    const { stop, giveUp, environment } = open();
    stop("connection");
    giveUp();
    answer(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(environment.state.consent).toBeUndefined();
  });
  it("requests nothing if no SDK has loaded", () => {
    const connection = stubZrc(() => true);
    const { stop } = open({}, { sdkCame: false });
    stop("connection");
    expect(connection).not.toHaveBeenCalled();
  });
});

describe("Zoho's consent", () => {
  it.each<[string, Choices]>([
    ["calls_preferences", {}],
    ["own_link", { link: "own_link" }],
  ])("is opened for %s, and its result is used", async (link, choices) => {
    let close = () => {};
    const authorize = vi.fn(() => new Promise<void>((resolve) => (close = resolve)));
    const connection = vi.fn((_link: string) => ({ authorize }));
    vi.stubGlobal("zrc", { get() {}, put() {}, $: { connection } });
    const retry = vi.fn();
    const done = authorise(open(choices).environment, { retry });
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
    ["is not available", { $: { connection: () => ({}) } }],
    ["has no connections", { $: {} }],
    ["has no $", {}],
  ])("that %s leads to another try as well", async (_what, zrc) => {
    vi.stubGlobal("zrc", Object.assign({ get() {}, put() {} }, zrc));
    const retry = vi.fn();
    await authorise(open().environment, { retry });
    expect(retry).toHaveBeenCalledOnce();
  });
  it.each([
    ["given, leaves nothing to say", true, undefined],
    ["not given, is said", false, "refused"],
  ])("that was %s", async (_what, given, told) => {
    stubZrc(() => given);
    const { environment, stop, learn } = open();
    await authorise(environment, { retry: () => learn({ retrying: true }) });
    expect(environment.state.consent).toBe("asked");
    stop("connection");
    await vi.advanceTimersByTimeAsync(0);
    expect(environment.state.consent).toBe(told);
  });
  it("that was closed without an answer is reported at the next try", async () => {
    const authorize = () => new Promise(() => {});
    vi.stubGlobal("zrc", {
      get() {},
      put() {},
      $: { connection: () => ({ isAuthorized: () => false, authorize }) },
    });
    const { environment, stop } = open();
    void authorise(environment, { retry() {} });
    // It is still said after another try.
    for (let tries = 0; tries < 2; tries++) {
      stop("connection");
      await vi.advanceTimersByTimeAsync(0);
      expect(environment.state.consent).toBe("refused");
    }
  });
  it("without zrc is another try", async () => {
    const retry = vi.fn();
    await authorise(open().environment, { retry });
    expect(retry).toHaveBeenCalledOnce();
  });
});
