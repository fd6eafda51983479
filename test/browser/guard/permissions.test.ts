import { expect, it } from "vitest";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { eachBrowser } from "../../support/browser/each-browser";
import { described, holding, isUnavailable, pathsAsked, read } from "../../support/guard/seen";
import { asked, release, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { bothWays, person } from "../../support/widget/person";
import { alerts, painted, statusOf, switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const stage = "someone-elses-connection";

eachBrowser((browser) => {
  it(
    "writes nothing over someone else's connection, and says why",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage });
      const who = { who: "Second Admin", connection: "calls_preferences" };
      const words = say("permissions.someone", who);
      await eventually(() => read(crm)).toContain(words);
      const before = await switches(crm);
      const had = await stored(crm);
      for (const field of [from, to]) {
        expect(await isUnavailable(crm, field)).toBe(true);
        expect(await described(crm, field)).toContain(words);
        await person(crm, way).press("switch", field);
      }
      await painted(crm);
      expect(await read(crm)).not.toContain(say("confirm.keep"));
      expect(await switches(crm)).toEqual(before);
      expect(await stored(crm)).toEqual(had);
      expect(await asked(crm)).toEqual(["GET"]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "lets a press before that is known wait, says so, and refuses it with a message",
    bothWays(async (way) => {
      const users = apiPath("users");
      const crm = await browser.openCrm({ stage, beforeFrame: holding({ path: users }) });
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => statusOf(crm, to)).toBe(say("row.waitingPermissions", { field: to }));
      await eventually(() => pathsAsked(crm)).toContain(users);
      await release(crm);
      await eventually(() => alerts(crm)).toEqual([
        `${say("row.stillShown", { field: to })} ${say("problem.read-only")}`,
      ]);
      expect(await asked(crm)).toEqual(["GET"]);
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
    }),
  );
});
