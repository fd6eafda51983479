import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { settings } from "../../src/widget/settings";
import { eachBrowser } from "../support/browser/each-browser";
import type { CrmOptions, WidgetInCrm } from "../support/page/crm";
import { reopen, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { clickAt, person } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, startOf, to } from "../support/widget/words";

// The unzipped package, served as by each way of installing it. The sideload has its own test with its
// own server.

const external: CrmOptions = {
  widgetOrigin: "https://127.0.0.1:5000",
  widgetPath: "/app/widget.html",
};
/** CRM's own hosting takes the zip's app/ as the root, on an origin of its own. */
const zoho: CrmOptions = {
  widgetOrigin: "https://a1b2c3.zappscontents.com",
  widgetPath: "/widget.html",
};
/** The stage `connection-unknown` has a connection, but under another name than the built-in one. */
const linkName = "another_connection";
const marketplace: CrmOptions = {
  widgetOrigin: "https://d4e5f6.zappsusercontent.eu",
  widgetPath: "/widget.html",
  stage: "connection-unknown",
};
const ready = { [from]: true, [to]: true };

eachBrowser((browser) => {
  it.each([
    ["hosted elsewhere, or sideloaded", external],
    ["hosted by Zoho", zoho],
  ])("works %s", async (_way, options) => {
    const crm = await browser.openCrm(options);
    await eventually(() => switches(crm)).toEqual(ready);
    await hideFrom(crm);
    await speaksGerman(crm);
    await onlyPackedFiles(crm);
  });

  it("works installed under another link name, and remembers it", async () => {
    expect(settings.connection).not.toBe(linkName);
    const crm = await browser.openCrm(marketplace);
    await eventually(() => text(crm)).toContain(say("guide.title"));
    expect(await switches(crm)).toEqual({});
    await giveLinkName(crm, linkName);
    await eventually(() => switches(crm)).toEqual(ready);
    await hideFrom(crm);
    await reopen(crm);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await usedLinkNames(crm)).toEqual([linkName]);
    await onlyPackedFiles(crm);
  });

  it("accepts stored choices in the format that this version writes", async () => {
    const crm = await browser.openCrm(withStored({ version: 1, link: linkName }, marketplace));
    await eventually(() => switches(crm)).toEqual(ready);
  });
});

/** The same, in a browser that has stored something before. */
function withStored(kept: object, options: CrmOptions): CrmOptions {
  const store = (origin: string | undefined, key: string, text: string) => {
    if (location.origin === origin) localStorage.setItem(key, text);
  };
  const key = "calls-preferences https://crm.zoho.eu";
  return {
    ...options,
    prepare: async (page) => {
      await page.evaluateOnNewDocument(store, options.widgetOrigin, key, JSON.stringify(kept));
    },
  };
}

async function hideFrom(crm: WidgetInCrm): Promise<void> {
  const someone = person(crm, "mouse");
  await someone.press("switch", from);
  await someone.press("button", say("confirm.hide", { field: from }));
  await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
  expect(await stored(crm)).toEqual({ show_from_number: false, show_to_number: true });
}

/** Chooses German at the end of the page; a language is a script that no other file names. */
async function speaksGerman(crm: WidgetInCrm): Promise<void> {
  const words = JSON.parse(readFileSync(join(inject("packedApp"), "translations/de.json"), "utf8"));
  await person(crm, "mouse").choose(say("language.label"), "de");
  await eventually(() => text(crm)).toContain(words["page.intro"]);
}

async function giveLinkName(crm: WidgetInCrm, name: string): Promise<void> {
  // The last line of the guide to appear, which could move the button away from a press.
  const last = startOf("guide.consent");
  // Firefox leaves the isolating character out of what it calls the text of a page.
  await eventually(() => text(crm)).toMatch(new RegExp(`${last}\u2068?Larkspur Trading`));
  const someone = person(crm, "mouse");
  await someone.press("DisclosureTriangle", say("guide.other"));
  // Three clicks select all of its text.
  await clickAt(crm.frame, "#link-name", 3);
  await crm.page.keyboard.type(name);
  await someone.press("button", say("guide.use"));
}

async function usedLinkNames(crm: WidgetInCrm): Promise<string[]> {
  const messages = await crm.messages();
  const names = messages.flatMap(({ data }) => {
    const name = Object(data)["connectionName"];
    return typeof name === "string" ? [name] : [];
  });
  return [...new Set(names)];
}

async function onlyPackedFiles(crm: WidgetInCrm): Promise<void> {
  expect(await crm.complaints()).toEqual([]);
  expect(crm.routes.unexpected).toEqual([]);
}
