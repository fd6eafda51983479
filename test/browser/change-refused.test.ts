import { expect, it } from "vitest";
import type { FaultRule } from "../../src/simulator/wire/faults";
import { eachBrowser } from "../support/browser/each-browser";
import { addFault, asked, put, rule, stored } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { bothWays, hasFocus, person } from "../support/widget/person";
import { alerts, statusOf, switches, text } from "../support/widget/screen";
import { from, say, startOf, to } from "../support/widget/words";

interface Refusal {
  readonly name: string;
  readonly stage?: string;
  /** Where a stage would be found out before the press: what Zoho answers all the same. */
  readonly fault?: FaultRule;
  readonly cure: string;
  readonly code: string;
  readonly message: string;
}

const notAllowed = { cure: say("problem.NOT_ALLOWED"), code: "NOT_ALLOWED" };

/** One that a stage gives and one that a fault does; every code, in each envelope, is a case of the faults. */
const refusals: readonly Refusal[] = [
  {
    name: "a held field, as JSON text",
    fault: rule("PUT", "api-error", { code: "NOT_ALLOWED", form: "inner text" }),
    ...notAllowed,
    message: "This preference cannot be disabled",
  },
  {
    name: "telephony",
    stage: "telephony",
    ...notAllowed,
    message: "To Number is in use. Remove it from there before you turn it off.",
  },
];

eachBrowser((browser) => {
  it.each(refusals)(
    "says what Zoho says of $name",
    bothWays(async (way, refusal) => {
      const { stage = "both-shown", fault, cure, code, message } = refusal;
      const crm = await browser.openCrm({ stage });
      if (fault) await addFault(crm, fault);
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => alerts(crm)).toEqual([
        `${say("row.stillShown", { field: to })} ${cure}`,
      ]);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await stored(crm)).toEqual({ show_from_number: true, show_to_number: true });
      // Read back, so that what the switch shows is what the server has.
      expect(await asked(crm)).toEqual(["GET", put({ show_to_number: false }), "GET"]);
      // An alert takes no focus.
      expect(await hasFocus(crm, "switch", to)).toBe(true);

      expect(await text(crm)).not.toContain(say("details.code", { value: code }));
      await someone.press("DisclosureTriangle", say("details.summary"));
      await eventually(() => text(crm)).toContain(say("details.code", { value: code }));
      expect(await text(crm)).toContain(say("details.message", { value: message }));
      expect(await crm.complaints()).toEqual([]);
    }),
  );

  it(
    "waits after too many requests, and reads nothing on top",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "put-rate-limit" });
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      const cure = startOf("problem.TOO_MANY_REQUESTS.wait");
      await eventually(() => alerts(crm)).toEqual([
        expect.stringContaining(`${say("row.stillShown", { field: from })} ${cure}`),
      ]);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET", put({ show_from_number: false })]);
    }),
  );

  it(
    "sends both preferences where the API insists on both",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ stage: "insists-on-both" });
      const someone = person(crm, way);
      await someone.press("switch", to);
      await someone.press("button", say("confirm.hide", { field: to }));
      await eventually(() => statusOf(crm, to)).toBe(say("row.hidden", { field: to }));
      expect(await alerts(crm)).toEqual([]);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: false });
      expect(await asked(crm)).toEqual([
        "GET",
        put({ show_to_number: false }),
        "GET",
        put({ show_from_number: true, show_to_number: false }),
        "GET",
      ]);
    }),
  );

  it("takes the words back when the next press works", async () => {
    const crm = await browser.openCrm();
    await addFault(crm, rule("PUT", "api-error", { code: "NOT_ALLOWED", nth: 1 }));
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => alerts(crm)).toHaveLength(1);
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => statusOf(crm, from)).toBe(say("row.hidden", { field: from }));
    expect(await alerts(crm)).toEqual([]);
    expect(await switches(crm)).toEqual({ [from]: false, [to]: true });
  });
});
