import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { heard, listen } from "../support/widget/announcements";
import {
  addFault,
  asked,
  changeElsewhere,
  hold,
  put,
  release,
  rule,
  stored,
} from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { fastClock } from "../support/widget/fast-clock";
import { bothWays, hasFocus, person, type Way } from "../support/widget/person";
import { alerts, statusOf, switches, text } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const prepare = async (page: Page) => {
  await fastClock(page);
  await listen(page);
};
const change = put({ show_from_number: false });
const hidden = say("row.hidden", { field: from });
const saving = [say("row.saving", { field: from })];

eachBrowser((browser) => {
  /** Hides From Number in a stage in which nobody tells what came of it. */
  const hideIn = async (stage: string, way: Way) => {
    const crm = await browser.openCrm({ stage, prepare });
    const someone = person(crm, way);
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    return crm;
  };

  it(
    "finds that a change was made whose answer cannot be read",
    bothWays(async (way) => {
      const crm = await hideIn("put-unreadable", way);
      await eventually(() => statusOf(crm, from)).toBe(hidden);
      expect(await alerts(crm)).toEqual([]);
      expect(await switches(crm)).toEqual({ [from]: false, [to]: true });
      expect(await asked(crm)).toEqual(["GET", change, "GET"]);
      expect(await hasFocus(crm, "switch", from)).toBe(true);
    }),
  );

  it(
    "finds that nothing was changed, by two reads",
    bothWays(async (way) => {
      const crm = await hideIn("put-never-answers", way);
      const words = `${say("row.stillShown", { field: from })} ${say("problem.no-answer")}`;
      await eventually(() => alerts(crm)).toEqual([words]);
      // The limit of a request is long enough to say that it is still going on.
      const said = [...saving, say("row.doubt", { field: from }), words];
      expect(await heard(crm, said)).toEqual(said);
      expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
      expect(await asked(crm)).toEqual(["GET", change, "GET", "GET"]);
      expect(await hasFocus(crm, "switch", from)).toBe(true);
    }),
  );

  it(
    "does not know the state where reading fails too, and offers to try again",
    bothWays(async (way) => {
      const crm = await browser.openCrm({ prepare });
      await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
      await addFault(crm, rule("PUT", "unreadable"));
      await addFault(crm, rule("GET", "unreadable"));
      const someone = person(crm, way);
      await someone.press("switch", from);
      await someone.press("button", say("confirm.hide", { field: from }));
      await eventually(async () => (await alerts(crm)).join("\n")).toContain(
        say("row.unknown", { field: from }),
      );
      expect(await text(crm)).toContain(say("switch.unknown"));
      await crm.page.evaluate(() => window.simulator.faults.remove());
      await someone.press("button", say("action.retry"));
      await eventually(() => statusOf(crm, from)).toBe(hidden);
      expect(await alerts(crm)).toEqual([]);
      expect(await switches(crm)).toEqual({ [from]: false, [to]: true });
    }),
  );

  it("starts one fresh read upon a late answer, and shows nothing of the answer", async () => {
    const crm = await browser.openCrm({ prepare });
    await hold(crm, "PUT");
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => statusOf(crm, from)).toBe(hidden);
    expect(await asked(crm)).toEqual(["GET", change, "GET"]);
    await changeElsewhere(crm, "show_from_number", true);
    await release(crm);
    await eventually(() => asked(crm)).toEqual(["GET", change, "GET", "GET"]);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
  });

  it("stands an answer that comes after its limit", async () => {
    const crm = await hideIn("put-answers-late", "keyboard");
    await eventually(() => asked(crm)).toEqual(["GET", change, "GET", "GET"]);
    expect(await statusOf(crm, from)).toBe(hidden);
    expect(await alerts(crm)).toEqual([]);
    expect(await switches(crm)).toEqual({ [from]: false, [to]: true });
  });

  it("says that it is saving when that takes long", async () => {
    const crm = await hideIn("slow", "mouse");
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    expect(await heard(crm, [...saving, hidden])).toEqual([...saving, hidden]);
    expect(await stored(crm)).toEqual({ show_from_number: false, show_to_number: true });
  });
});
