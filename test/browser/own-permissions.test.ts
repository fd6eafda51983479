import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { eventually } from "../support/widget/eventually";
import { bothWays, person } from "../support/widget/person";
import { switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

eachBrowser((browser) => {
  it(
    "goes on with the person's own permissions where the connection is not ready, and back",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "zrc" });
      const someone = person(crm, way);
      await eventually(() => text(crm)).toContain(say("guide.title"));
      await someone.press("button", say("guide.own"));
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await text(crm)).toContain(say("choice.own"));
      await someone.press("button", say("choice.back"));
      await eventually(() => text(crm)).toContain(say("guide.title"));
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it("names link name, scopes and this organisation in the guide, and links its Setup", async () => {
    const crm = await browser.openCrm({ stage: "connection-unknown" });
    await eventually(() => text(crm)).toContain("ZohoCRM.settings.modules.UPDATE");
    await eventually(() => text(crm)).toContain("Larkspur Trading");
    const links = await crm.frame.$$eval("ol a", (all) => all.map((one) => one.href));
    expect(links).toEqual([
      expect.stringMatching(/^https:\/\/crm\.zoho\.eu\/crm\/org\d+\/settings\/connections$/),
    ]);
  });
});
