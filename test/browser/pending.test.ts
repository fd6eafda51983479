import { expect, it } from "vitest";
import { sdkScript } from "../../src/simulator/sdk/sdk";
import { apiPath } from "../../src/widget/zoho/api-path";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, hold, put, release, releaseOnly, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, clickResting, find, hasFocus, person } from "../support/widget/person";
import { alerts, painted, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

/** A script that follows the SDK and notes what is on screen when the widget calls it for a change. */
const noteShown = `
;{
  const { CONNECTION } = ZOHO.CRM;
  const { invoke } = CONNECTION;
  CONNECTION.invoke = function (...given) {
    if (given[1].method === "PUT") document.body.dataset.atRequest = document.body.innerText;
    return invoke.apply(this, given);
  };
}
`;

const isOfUsers = ({ path }: { readonly path: string }) => path === apiPath("users");

eachBrowser((browser) => {
  it(
    "keeps the confirmed value on the switch until it was read back",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "both-hidden" });
      await hold(crm, "PUT");
      await person(crm, way).press("switch", from);
      await eventually(() => text(crm)).toContain(say("switch.showing"));
      // The organisation has changed already, but the widget cannot know.
      expect(await stored(crm)).toMatchObject({ show_from_number: true });
      expect(await switches(crm)).toEqual({ [from]: false, [to]: false });
      expect(await isDisabled(crm, from)).toBe(true);
      expect(await hasFocus(crm, "switch", from)).toBe(true);

      // Zoho's "success" does not count either, because it contains no values.
      await hold(crm, "GET");
      await releaseOnly(crm, "PUT");
      await eventually(() => asked(crm)).toEqual(["GET", put({ show_from_number: true }), "GET"]);
      await painted(crm);
      expect(await switches(crm)).toEqual({ [from]: false, [to]: false });
      expect(await alerts(crm)).toEqual([]);

      await release(crm);
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
      expect(await isDisabled(crm, from)).toBe(false);
    }),
  );

  it("shows that it is saving in the task of the press, and before the request is made", async () => {
    const script = (await sdkScript()) + noteShown;
    const crm = await browser.openCrm({ stage: "both-hidden", sdkScript: script });
    await hold(crm, "PUT");
    // A press would wait, and say so, until it is known whose permissions a write has.
    await eventually(async () => (await crm.requests()).find(isOfUsers)?.answered).toBe(1);
    await painted(crm);
    await (await find(crm, "switch", from)).evaluate((one) => {
      // A task that the press queues runs before any frame, timer or answer.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body.dataset["afterPress"] = `${document.body.innerText}`;
      };
      one.addEventListener("click", () => port2.postMessage(null), { capture: true });
      new MutationObserver((_, observer) => {
        observer.disconnect();
        const { dataset } = document.body;
        dataset["told"] = dataset["atRequest"] === undefined ? "before" : "after";
      }).observe(document.body, { subtree: true, childList: true });
      if (one instanceof HTMLElement) one.click();
    });
    const noted = () => crm.frame.evaluate(() => ({ ...document.body.dataset }));
    const showing = expect.stringContaining(say("switch.showing"));
    await eventually(noted).toEqual({
      afterPress: showing,
      atRequest: showing,
      // Observers of the document, such as those of extensions, heard of it before the request.
      told: "before",
    });
  });

  it("treats a double press as one change", async () => {
    const crm = await browser.openCrm({ stage: "both-hidden" });
    await clickResting(await find(crm, "switch", from), 2);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
    await painted(crm);
    expect(await asked(crm)).toEqual(["GET", put({ show_from_number: true }), "GET"]);
  });
});

/** Marked as unavailable for now; `disabled` would lose the focus. */
async function isDisabled(crm: WidgetInCrm, field: string): Promise<boolean> {
  const element = await find(crm, "switch", field);
  return element.evaluate((one) => one.getAttribute("aria-disabled") === "true");
}
