import { expect, it } from "vitest";
import type { Settings } from "../../src/simulator/organisation/settings";
import { eachBrowser } from "../support/browser/each-browser";
import { asked } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, person } from "../support/widget/person";
import { alerts, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

interface Refusal {
  readonly stage: string;
  /** Words of the cure. */
  readonly cure: string;
  /** The text under Details: Zoho's code and message, unchanged. */
  readonly code: string;
  readonly message: string;
  /** Nothing failed: a connection has to be set up. */
  readonly setUp?: true;
  /** What somebody fixes outside the widget before "Try again". */
  readonly mend: Partial<Settings>;
}

/** One for each kind of screen, a banner and the guide. The faults have a case for every code. */
const refusals: readonly Refusal[] = [
  {
    stage: "no-permission",
    cure: say("problem.NO_PERMISSION"),
    code: "NO_PERMISSION",
    message: "permission denied",
    mend: { mayCustomize: true },
  },
  {
    stage: "connection-unknown",
    cure: say("problem.connection", { connection: "calls_preferences" }),
    setUp: true,
    code: "CONNECTION_FAILURE",
    message: "Connection is not available",
    mend: { connection: { linkName: "calls_preferences", authorised: true } },
  },
];

eachBrowser((browser) => {
  it.each(refusals)(
    "explains $stage and recovers by Try again",
    bothWays(async (way, { stage, cure, code, setUp, message, mend }) => {
      const crm = await browser.openCrm({ stage });
      await eventually(() => text(crm)).toContain(cure);
      expect(await alerts(crm)).toEqual(setUp ? [] : [`${say("effect.read")} ${cure}`]);
      expect(await switches(crm)).toEqual({});
      expect(await asked(crm)).toEqual(["GET"]);

      const someone = person(crm, way);
      expect(await text(crm)).not.toContain(say("details.code", { value: code }));
      await someone.press("DisclosureTriangle", say("details.summary"));
      await eventually(() => text(crm)).toContain(say("details.code", { value: code }));
      expect(await text(crm)).toContain(say("details.message", { value: message }));

      await crm.page.evaluate((values) => {
        Object.assign(window.simulator.organisation.settings, values);
      }, mend);
      await someone.press("button", say("action.retry"));
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await alerts(crm)).toEqual([]);
      expect(await asked(crm)).toEqual(["GET", "GET"]);
      expect(await crm.complaints()).toEqual([]);
    }),
  );
});
