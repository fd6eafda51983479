import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { heardAlerts, listen } from "../support/widget/announcements";
import { asked, changeElsewhere } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { fastClock } from "../support/widget/fast-clock";
import { bothWays, person } from "../support/widget/person";
import { alerts, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const noAnswer = `${say("effect.read")} ${say("problem.no-answer")}`;

eachBrowser((browser) => {
  it(
    "ends a read that is never answered, and starts over when told to",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "never-answers", prepare: fastClock });
      await eventually(() => alerts(crm)).toEqual([noAnswer]);
      expect(await switches(crm)).toEqual({});
      await person(crm, way).press("button", say("action.retry"));
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await alerts(crm)).toEqual([]);
      expect(await asked(crm)).toEqual(["GET", "GET"]);
    }),
  );

  it("reads afresh by itself once the late answer came, and shows nothing of that", async () => {
    const crm = await browser.openCrm({
      stage: "answers-late",
      prepare: async (page) => {
        await fastClock(page);
        await listen(page);
      },
    });
    await eventually(() => asked(crm)).toEqual(["GET"]);
    // The answer that is on its way says that both are shown.
    await changeElsewhere(crm, "show_to_number", false);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
    expect(await heardAlerts(crm)).toContain(noAnswer);
    expect(await asked(crm)).toEqual(["GET", "GET"]);
    expect(await alerts(crm)).toEqual([]);
  });

  it("waits for what is only slow", async () => {
    const crm = await browser.openCrm({ stage: "slow", prepare: fastClock });
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await asked(crm)).toEqual(["GET"]);
    expect(await alerts(crm)).toEqual([]);
  });
});
