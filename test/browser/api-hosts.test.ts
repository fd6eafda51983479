import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, preferenceRequests } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it("sends the first request of a page to its own data centre", async () => {
    const crm = await browser.openCrm({ crmOrigin: "https://crmsandbox.zoho.in" });
    // The simulator's organisation answers only on the host of its data centre.
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    const requests = await preferenceRequests(crm);
    expect(requests.map((request) => request.host)).toEqual(["sandbox.zohoapis.in"]);
    expect(await crm.complaints()).toEqual([]);
  });

  it("does not believe an address that names another CRM page than the frame is in", async () => {
    const lie = encodeURIComponent("https://crm.zoho.in");
    const crm = await browser.openCrm({
      stage: "handshake",
      widgetPath: `/app/widget.html?serviceOrigin=${lie}`,
    });
    await eventually(() => text(crm)).toContain(say("host.title"));
    expect(await asked(crm)).toEqual([]);
  });
});
