import { expect, it } from "vitest";
import { settings } from "../../src/widget/settings";
import { eachBrowser } from "../support/browser/each-browser";
import { returnAfter } from "../support/guard/seen";
import { asked, changeElsewhere } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { alerts, statusOf, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it("shows what another administrator changed when the person returns, and not at every return", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    for (let time = 0; time < 3; time++) await returnAfter(crm, 0);
    expect(await asked(crm)).toEqual(["GET"]);
    await changeElsewhere(crm, "show_from_number", false);
    await returnAfter(crm, settings.limits.reread);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await statusOf(crm, from)).toBe(say("row.changedHidden", { field: from }));
    expect(await alerts(crm)).toEqual([]);
    expect(await asked(crm)).toEqual(["GET", "GET"]);
  });
});
