import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Choices, recall, remember } from "../../../../src/widget/wiring/choices";
import { createEnvironment, viewContext } from "../../../../src/widget/wiring/environment";
import { sdkWith } from "../../../support/sdk-with";
import { stubStorage } from "../support/storage";

const crm = "https://crm.example.com";
const sdk = sdkWith();

let storage: ReturnType<typeof stubStorage>;
beforeEach(() => {
  storage = stubStorage();
});
afterEach(() => vi.unstubAllGlobals());

/** The environment after the handshake, with these stored choices. */
function open(remembered: Choices = {}) {
  if (Object.keys(remembered).length > 0) remember(crm, remembered);
  const changed = vi.fn();
  const environment = createEnvironment(changed);
  environment.ready(sdk, crm);
  return { environment, changed };
}

describe("a choice of the person", () => {
  it("is stored once it works, with the organisation once that is known", () => {
    const { environment } = open();
    environment.choose({ link: "own_link" });
    expect(storage.kept.size).toBe(0);
    expect(environment.keepChoices(undefined)).toBe(true);
    expect(recall(crm)).toEqual({ link: "own_link" });
    environment.keepChoices("1");
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
    expect(environment.state.choices).toEqual({ link: "own_link", organisation: "1" });
    expect(environment.state.storageRefused).toBe(false);
  });
  it("that was not made is not stored", () => {
    const { environment } = open();
    expect(environment.keepChoices("1")).toBe(true);
    expect(storage.kept.size).toBe(0);
    expect(environment.state.storageRefused).toBeUndefined();
  });
  it("of another tab for its own organisation stays, where this one drops its own", () => {
    const { environment } = open({ link: "own_link", organisation: "1" });
    const theirs = { link: "theirs", organisation: "2" };
    remember(crm, theirs);
    expect(environment.keepChoices("2")).toBe(false);
    expect(recall(crm)).toEqual(theirs);
  });
  it("is read at once where the page is known at once, and not again after the handshake", () => {
    remember(crm, { link: "own_link" });
    const environment = createEnvironment(() => {}, crm);
    expect(environment.remembered.link).toBe("own_link");
    remember(crm, { link: "later" });
    environment.ready(sdk, crm);
    expect(environment.state.choices.link).toBe("own_link");
  });
  it.each<Choices>([{ link: "own_link" }, { host: "www.zohoapis.in" }, { client: "user" }])(
    "belongs to its organisation: %o is dropped in another one",
    (chosen) => {
      const learned = { language: "de", userLanguage: "fr", scheme: "dark" } as const;
      const { environment } = open({ ...chosen, ...learned, organisation: "1" });
      expect(environment.keepChoices("2")).toBe(false);
      expect(environment.state.choices).toEqual(learned);
      expect(recall(crm)).toEqual(learned);
    },
  );
  it("stays in its own organisation, and if the organisation is unknown", () => {
    const { environment } = open({ link: "own_link", organisation: "1" });
    for (const id of ["1", undefined]) expect(environment.keepChoices(id)).toBe(true);
    expect(recall(crm)).toEqual({ link: "own_link", organisation: "1" });
  });
  it("is reported if this browser does not store it", () => {
    const { environment } = open();
    storage.refuse();
    environment.choose({ link: "own_link" });
    environment.keepChoices(undefined);
    expect(viewContext(environment.state)).toMatchObject({
      storageRefused: true,
      connection: "own_link",
    });
  });
  it("is not stored if the page is unknown", () => {
    const environment = createEnvironment(() => {});
    environment.ready(sdk, undefined);
    environment.choose({ link: "own_link" });
    environment.keepChoices("1");
    environment.chooseLanguage("de");
    environment.learn({ scheme: "dark" });
    expect(storage.kept.size).toBe(0);
    expect(environment.state.storageRefused).toBeUndefined();
  });
  it("is merged into what another tab has stored meanwhile", () => {
    const { environment } = open({ link: "own_link", organisation: "1" });
    remember(crm, { language: "de", link: "other" });
    environment.learn({ scheme: "dark" });
    environment.keepChoices("1");
    expect(recall(crm)).toEqual({
      link: "other",
      language: "de",
      scheme: "dark",
      organisation: "1",
    });
  });
});

describe("a language that the person chose", () => {
  it("is stored at once, in any organisation", () => {
    const { environment } = open({ organisation: "1" });
    environment.chooseLanguage("de");
    expect(recall(crm)).toEqual({ language: "de", organisation: "1" });
    expect(environment.keepChoices("2")).toBe(true);
  });
  it("before the handshake overrides the stored one, and is stored at the handshake", () => {
    remember(crm, { link: "own_link", language: "fr" });
    const environment = createEnvironment(() => {});
    environment.chooseLanguage("de");
    environment.ready(sdk, crm);
    expect(environment.state.choices).toMatchObject({ link: "own_link", language: "de" });
    expect(recall(crm)).toMatchObject({ link: "own_link", language: "de" });
  });
  it("that this browser does not store is reported, and still used", () => {
    const { environment } = open();
    storage.refuse();
    environment.chooseLanguage("de");
    expect(environment.state).toMatchObject({ choices: { language: "de" }, storageRefused: true });
  });
});

describe("what was determined", () => {
  it("is stored beside the choices, and removed if it is left to the browser", () => {
    const { environment } = open({ link: "own_link" });
    environment.learn({ scheme: "dark" });
    expect(recall(crm)).toEqual({ link: "own_link", scheme: "dark" });
    expect(environment.state.choices).toMatchObject({ link: "own_link", scheme: "dark" });
    environment.learn({ scheme: undefined });
    expect(recall(crm)).toEqual({ link: "own_link" });
  });
  it("is not reported if this browser does not store it", () => {
    const { environment } = open();
    storage.refuse();
    environment.learn({ userLanguage: "de" });
    expect(environment.state.storageRefused).toBeUndefined();
  });
});

describe("what the view knows", () => {
  it.each<[Choices, object]>([
    [{}, { host: undefined, choseHost: false, sandbox: false }],
    [{ host: "www.zohoapis.eu" }, { host: "www.zohoapis.eu", choseHost: true, sandbox: false }],
    [{ host: "sandbox.zohoapis.eu" }, { choseHost: true, sandbox: true }],
  ])("with %j stored is which API host is used: %j", (stored, told) => {
    expect(viewContext(open(stored).environment.state)).toMatchObject(told);
  });
  it("is the same object until something of it changes", () => {
    const { environment } = open();
    const before = viewContext(environment.state);
    environment.learn({ scheme: "dark" });
    expect(viewContext(environment.state, before)).toBe(before);
    environment.setLanguage("de");
    const after = viewContext(environment.state, before);
    expect(after).not.toBe(before);
    expect(after.language).toBe("de");
  });
  it("is reported change by change", () => {
    const { environment, changed } = open();
    changed.mockClear();
    environment.setConsent("unknown");
    expect(changed).toHaveBeenCalledOnce();
    expect(viewContext(environment.state).consent).toBe("unknown");
    environment.connecting(undefined);
    expect(viewContext(environment.state).consent).toBeUndefined();
  });
});
