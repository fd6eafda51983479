import type { SerializedAXNode } from "puppeteer-core";
import { expect, it } from "vitest";
import { apiPath } from "../../src/widget/zoho/api-path";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, changeElsewhere, preferenceRequests } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { painted, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it("shows both switches on where both fields are shown", async () => {
    const crm = await browser.openCrm({ stage: "both-shown" });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
  });

  it("shows both switches off where both fields are hidden", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
  });

  it("does not mix the two up", async () => {
    const crm = await browser.openCrm({
      beforeFrame: async (page) => {
        await page.evaluate(() => {
          window.simulator.organisation.changeElsewhere("show_to_number", false);
        });
      },
    });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
  });

  it("gives assistive technology two switches whose names do not say their state", async () => {
    const crm = await browser.openCrm();
    await eventually(() => treeSwitches(crm)).toEqual([
      { name: from, checked: true, description: say("help.show_from_number") },
      { name: to, checked: true, description: say("help.show_to_number") },
    ]);
    await changeElsewhere(crm, "show_from_number", false);
    await changeElsewhere(crm, "show_to_number", false);
    await crm.page.evaluate(() => window.simulator.reload());
    await eventually(() => treeSwitches(crm)).toMatchObject([
      { name: from, checked: false },
      { name: to, checked: false },
    ]);
  });

  it("asks once before the switches show, and nothing else of the API before that", async () => {
    const crm = await browser.openCrm({
      beforeFrame: async (page) => {
        // Whatever is asked before this answer comes stands in front of the switches.
        await page.evaluate(() => window.simulator.hold());
      },
    });
    await eventually(() => asked(crm)).toEqual(["GET"]);
    // A request from an effect, or from a timer of a frame, would be out by then.
    await painted(crm);
    expect(await switches(crm)).toEqual({});
    expect((await crm.requests()).length).toBe(1);
    await crm.page.evaluate(() => window.simulator.release());
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await preferenceRequests(crm)).toEqual([
      expect.objectContaining({
        method: "GET",
        host: "www.zohoapis.eu",
        path: apiPath("settings/call_preferences"),
        status: 200,
      }),
    ]);
  });
});

/** The switches as the browser hands them to assistive technology. */
async function treeSwitches({ page }: WidgetInCrm): Promise<object[]> {
  const tree = await page.accessibility.snapshot({ includeIframes: true });
  return nodes(tree)
    .filter(({ role }) => role === "switch")
    .map(({ name, checked, description }) => ({ name, checked, description }));
}

function nodes(node: SerializedAXNode | null): SerializedAXNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(nodes)] : [];
}
