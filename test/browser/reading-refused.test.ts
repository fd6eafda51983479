import { expect, it } from "vitest";
import type { Settings } from "../../src/simulator/organisation/settings";
import { eachBrowser } from "../support/browser/each-browser";
import { asked, rule } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, find, person } from "../support/widget/person";
import { alerts, painted, statuses, switches, text } from "../support/widget/screen";
import { skip, skippingClock } from "../support/widget/skip-clock";
import { from, say, startOf, to } from "../support/widget/words";

const connection = { connection: "calls_preferences" };

interface Refusal {
  readonly stage: string;
  /** Words of the cure. */
  readonly cure: string;
  /** What stands under Details: Zoho's code and message as they came. */
  readonly code: string;
  readonly message?: string;
  /** Nothing failed: a connection has to be set up. */
  readonly setUp?: true;
  /** What somebody mends outside of the widget before "Try again"; nothing where time mends it. */
  readonly mend?: Partial<Settings>;
}

/** One for each kind of screen: a banner, the guide, what is no answer. Every code is a case of the faults. */
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
    cure: say("problem.connection", connection),
    setUp: true,
    code: "CONNECTION_FAILURE",
    message: "Connection is not available",
    mend: { connection: { linkName: "calls_preferences", authorised: true } },
  },
  {
    stage: "unreadable",
    cure: say("problem.unreadable", connection),
    setUp: true,
    code: "unreadable",
    message: "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
  },
];

eachBrowser((browser) => {
  it.each(refusals)(
    "explains $stage and recovers by Try again",
    bothWays(async (way, refusal) => {
      const { stage, cure, code, setUp, message = "", mend = {} } = refusal;
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

  it(
    "asks again only when Zoho's pause is over, however soon it is told to",
    bothWays(async (way) => {
      const tooMany = rule("GET", "api-error", {
        code: "TOO_MANY_REQUESTS",
        retryAfter: 600,
        nth: 1,
      });
      const crm = await browser.openCrm({
        query: { faults: JSON.stringify([tooMany]) },
        prepare: skippingClock,
      });
      await eventually(() => alerts(crm)).toEqual([
        expect.stringContaining(startOf("problem.TOO_MANY_REQUESTS.wait")),
      ]);
      await person(crm, way).press("button", say("action.retry"));
      await painted(crm);
      expect(await asked(crm)).toEqual(["GET"]);
      await skip(crm, 600_000);
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      // Asked before, it would have been refused, and there would be a third.
      expect(await asked(crm)).toEqual(["GET", "GET"]);
      expect(await alerts(crm)).toEqual([]);
    }),
  );

  it("names the missing permission under Details", async () => {
    const crm = await browser.openCrm({ stage: "no-permission" });
    await eventually(() => alerts(crm)).toHaveLength(1);
    await person(crm, "mouse").press("DisclosureTriangle", say("details.summary"));
    await eventually(() => text(crm)).toContain(
      say("details.permission", { value: "Crm_Implied_Customize_Zoho_CRM" }),
    );
  });

  it("offers no second try where the edition has no such setting", async () => {
    const crm = await browser.openCrm({ stage: "not-supported" });
    await eventually(() => alerts(crm)).toEqual([
      `${say("effect.read")} ${say("problem.FEATURE_NOT_SUPPORTED")}`,
    ]);
    expect(await switches(crm)).toEqual({});
    await find(crm, "DisclosureTriangle", say("details.summary"));
    expect(await text(crm)).not.toContain(say("action.retry"));
  });

  it("says the same again where Try again does not help", async () => {
    const crm = await browser.openCrm({ stage: "token-revoked" });
    await person(crm, "keyboard").press("button", say("action.retry"));
    await eventually(() => asked(crm)).toEqual(["GET", "GET"]);
    // The set-up screen is no alert.
    await eventually(() => statuses(crm)).toContain(say("problem.INVALID_TOKEN", connection));
    expect(await alerts(crm)).toEqual([]);
    expect(await switches(crm)).toEqual({});
  });
});
