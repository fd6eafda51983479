import { expect, it } from "vitest";
import { apiPath } from "../../../src/widget/zoho/api-path";
import { eachBrowser } from "../../support/browser/each-browser";
import { described, holding, isUnavailable, read } from "../../support/guard/seen";
import type { WidgetInCrm } from "../../support/page/crm";
import { asked, put, release, stored } from "../../support/widget/crm-side";
import { eventually } from "../../support/widget/eventually";
import { bothWays, person } from "../../support/widget/person";
import { alerts, painted, statusOf, switches } from "../../support/widget/screen";
import { from, say, to } from "../../support/widget/words";

const connection = "calls_preferences";

const readOnly = [
  {
    stage: "someone-elses-connection",
    words: say("permissions.someone", { who: "Second Admin", connection }),
  },
  { stage: "other-organisation", words: say("permissions.organisation", { connection }) },
  { stage: "permissions-hidden", words: say("permissions.unclear", { connection }) },
  { stage: "permissions-hidden-no-layouts", words: say("permissions.unclear", { connection }) },
];

const reasons = [...readOnly.map(({ words }) => words), say("permissions.customizer")];

eachBrowser((browser) => {
  it.each(readOnly)(
    "$stage: nothing can be written, and it says why",
    bothWays(async (way, { stage, words }) => {
      const crm = await browser.openCrm({ stage });
      await eventually(() => read(crm)).toContain(words);
      // Each reason has a screen of its own.
      for (const other of reasons) {
        if (other !== words) expect(await read(crm)).not.toContain(other);
      }
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

  it.each([
    ["both-shown", undefined],
    ["permissions-unclear", say("permissions.customizer")],
  ])(
    "%s: the person may write",
    bothWays(async (way, stage, words) => {
      const crm = await browser.openCrm({ stage });
      if (words) await eventually(() => read(crm)).toContain(words);
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
      expect(await read(crm)).not.toContain("Read-only");
      for (const other of reasons) {
        if (other !== words) expect(await read(crm)).not.toContain(other);
      }
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: false }), "GET"]);
    }),
  );

  it(
    "a press before the permissions are known waits, says so, and is then done",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "both-hidden", beforeFrame: holdUsers });
      await person(crm, way).press("switch", from);
      await eventually(() => statusOf(crm, from)).toBe(
        say("row.waitingPermissions", { field: from }),
      );
      await usersWereAsked(crm);
      await painted(crm);
      expect(await switches(crm)).toEqual({ [from]: false, [to]: false });
      expect(await asked(crm)).toEqual(["GET"]);
      await release(crm);
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: false });
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: true }), "GET"]);
    }),
  );

  it(
    "a press before it is known that they are another's is refused in words",
    bothWays(async (way) => {
      const crm = await browser.openCrm({
        stage: "someone-elses-connection",
        beforeFrame: holdUsers,
      });
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => statusOf(crm, to)).toBe(say("row.waitingPermissions", { field: to }));
      await usersWereAsked(crm);
      await release(crm);
      await eventually(() => alerts(crm)).toEqual([
        `${say("row.stillShown", { field: to })} ${say("problem.read-only")}`,
      ]);
      expect(await read(crm)).toContain(readOnly[0]?.words);
      expect(await asked(crm)).toEqual(["GET"]);
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
    }),
  );

  it("another organisation's setting is not taken for this one's to change", async () => {
    const crm = await browser.openCrm({ stage: "other-organisation" });
    // What the connection reads is that of the other organisation.
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    await eventually(() => isUnavailable(crm, from)).toBe(true);
    const other = () =>
      crm.page.evaluate(
        () => window.simulator.organisation.settings.connection.organisation?.preferences,
      );
    const before = await other();
    await person(crm, "mouse").press("switch", from);
    await person(crm, "mouse").press("switch", to);
    await painted(crm);
    expect(await other()).toEqual(before);
    expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
  });

  it("no permission at all is a screen of its own, without switches", async () => {
    const crm = await browser.openCrm({ stage: "no-permission" });
    await eventually(() => alerts(crm)).toEqual([
      expect.stringContaining(say("problem.NO_PERMISSION")),
    ]);
    expect(await switches(crm)).toEqual({});
    expect(await asked(crm)).toEqual(["GET"]);
  });
});

const holdUsers = holding({ path: apiPath("users") });

async function usersWereAsked(crm: WidgetInCrm): Promise<void> {
  await eventually(async () => (await crm.requests()).map(({ path }) => path)).toContain(
    apiPath("users"),
  );
}
