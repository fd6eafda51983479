import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { heard, listen } from "../support/widget/announcements";
import { addFault, asked, put, rule } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, hasFocus, person } from "../support/widget/person";
import { alerts, statusOf, switches, text } from "../support/widget/screen";
import { inTime, skippingClock } from "../support/widget/skip-clock";
import { from, say, to } from "../support/widget/words";

const prepare = async (page: Page) => {
  await skippingClock(page);
  await listen(page);
};

eachBrowser((browser) => {
  it(
    "finds that nothing was changed, by two reads",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "put-never-answers", prepare });
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      const words = `${say("row.stillShown", { field: from })} ${say("problem.no-answer")}`;
      await inTime(crm, () => alerts(crm)).toEqual([words]);
      // The limit of a request is long enough to say that it is still going on.
      const said = [say("row.saving", { field: from }), say("row.doubt", { field: from }), words];
      expect(await heard(crm, said)).toEqual(said);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      const change = put({ show_from_number: false });
      expect(await asked(crm)).toEqual(["GET", change, "GET", "GET"]);
      expect(await hasFocus(crm, "switch", from)).toBe(true);
    }),
  );

  it(
    "says that the state is unknown if reading fails too, and offers to try again",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ prepare });
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      await addFault(crm, rule("PUT", "unreadable"));
      await addFault(crm, rule("GET", "unreadable"));
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      // One alert for both: the banner says that nothing can be read.
      await inTime(crm, () => alerts(crm)).toHaveLength(1);
      expect(await text(crm)).toContain(say("switch.unknown"));
      await crm.page.evaluate(() => window.simulator.faults.remove());
      await someone.press("button", say("action.retry"));
      await eventually(() => statusOf(crm, from)).toBe(say("row.hidden", { field: from }));
      expect(await alerts(crm)).toEqual([]);
      expect(await switches(crm)).toEqual({ [from]: false, [to]: true });
    }),
  );
});
