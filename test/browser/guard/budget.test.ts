import { expect, it } from "vitest";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { eachBrowser } from "../../support/browser/each-browser";
import { pathsAsked, read } from "../../support/guard/seen";
import { eventually } from "../../support/widget/eventually";
import { find } from "../../support/widget/person";
import { painted, switches } from "../../support/widget/screen";
import { from } from "../../support/widget/words";

// The requests and messages of an ordinary opening. Both lists are exact, so that nothing is added
// unnoticed.

const preferences = apiPath("settings/call_preferences");

eachBrowser((browser) => {
  it("makes one API request before the switches and at most three after, in six messages", async () => {
    const crm = await browser.openCrm();
    await find(crm, "switch", from);
    await eventually(() => read(crm)).toContain("Larkspur Trading");
    await eventually(async () =>
      (await crm.requests()).every(({ answered }) => answered === 1),
    ).toBe(true);
    // The height is requested last, once it is stable.
    await eventually(async () => (await crm.messages()).map(({ event }) => event)).toContain("UI");

    expect(await pathsAsked(crm)).toEqual([preferences, apiPath("users")]);
    const events = (await crm.messages()).map(({ event }) => event);
    const first = events.indexOf("CRM_CONNECTION");
    expect(events.slice(0, first).toSorted()).toEqual(["REGISTER", "ZDK_EVENT"]);
    expect(events.slice(first + 1).toSorted()).toEqual([
      "CONFIG",
      "CONFIG",
      "CONFIG",
      "CRM_CONNECTION",
      "META",
      "UI",
    ]);
  });

  it("makes the first request before it asks for anything else", async () => {
    const crm = await browser.openCrm({
      beforeFrame: (page) => page.evaluate((path) => window.simulator.hold({ path }), preferences),
    });
    await eventually(() => pathsAsked(crm)).toEqual([preferences]);
    // A request from an effect, or from a timer of a frame, would have been sent by then.
    await painted(crm);
    expect(await switches(crm)).toEqual({});
    const events = (await crm.messages()).map(({ event }) => event);
    expect(events.filter((event) => !/REGISTER|ZDK_EVENT/.test(event))).toEqual(["CRM_CONNECTION"]);
  });
});
