import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import type { WidgetInCrm } from "../support/page/crm";
import { asked, hold, put, release } from "../support/widget/crm-side";
import { eventually } from "../support/widget/eventually";
import { person } from "../support/widget/person";
import { painted, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

const sibling = "https://sibling.example";

declare global {
  interface Window {
    /** Messages that reached the widget's frame from a window other than its parent. */
    strangers?: number;
  }
}

/** Answers that say both are hidden, to each promise that the SDK may be waiting for. */
const answers = Array.from({ length: 60 }, (_, index) => ({
  type: "FRAMEWORK.EVENT",
  eventName: "EVENT_RESPONSE",
  promiseid: `Promise${100 + index}`,
  data: {
    code: "SUCCESS",
    details: {
      statusMessage: { call_preferences: { show_from_number: false, show_to_number: false } },
      status: "true",
    },
    status: "success",
  },
}));

const welcome = [
  { type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: { uniqueID: "widget-1", model: {} } },
  { type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: {} },
];

const handshake = [
  {
    type: "FRAMEWORK.EVENT",
    eventName: "__HANDSHAKE__",
    data: { parentOrigin: sibling },
  },
];

eachBrowser((browser) => {
  const open = (stage: string, beforeFrame?: Parameters<typeof browser.openCrm>[0]) =>
    browser.openCrm({
      stage,
      origins: {
        [sibling]: () => ({ type: "text/html", body: "<!doctype html><title>Sibling</title>" }),
      },
      prepare: async (page) => {
        await page.evaluateOnNewDocument(() => {
          // Added before the widget's own message guard, which stops propagation.
          window.strangers = 0;
          const count = ({ source }: MessageEvent) => {
            if (source !== window.parent) window.strangers = (window.strangers ?? 0) + 1;
          };
          // Capturing, like the guard's: even on a window, Firefox calls capturing listeners first.
          window.addEventListener("message", count, true);
        });
      },
      ...beforeFrame,
    });

  it("accepts no answer from a sibling frame", async () => {
    const crm = await open("both-shown", {
      beforeFrame: async (page) => {
        await page.evaluate(() => window.simulator.hold());
      },
    });
    await eventually(() => asked(crm)).toEqual(["GET"]);
    await forge(crm, answers);
    expect(await switches(crm)).toEqual({});
    await release(crm);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    expect(await crm.complaints()).toEqual([]);
  });

  it("would accept the same answer from the CRM page, so the forgery is realistic", async () => {
    const crm = await open("both-shown", {
      beforeFrame: async (page) => {
        await page.evaluate(() => window.simulator.hold());
      },
    });
    await eventually(() => asked(crm)).toEqual(["GET"]);
    await sendFromCrm(crm, answers);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
  });

  it("accepts no read-back from a sibling frame", async () => {
    const crm = await open("both-shown");
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await hold(crm, "PUT");
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => asked(crm)).toEqual(["GET", put({ show_from_number: false })]);
    await forge(crm, answers);
    expect(await switches(crm)).toEqual({ [from]: true, [to]: true });
    await release(crm);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
  });

  it("accepts no handshake from a sibling frame", async () => {
    const crm = await open("crm-silent");
    await eventually(async () => (await crm.messages()).map(({ event }) => event)).toEqual([
      "REGISTER",
    ]);
    await forge(crm, welcome);
    expect((await crm.messages()).map(({ event }) => event)).toEqual(["REGISTER"]);
    // From the CRM page the same message is a valid handshake.
    await sendFromCrm(crm, welcome);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
  });

  it("lets no sibling frame redirect its messages", async () => {
    const crm = await open("both-hidden");
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: false });
    await forge(crm, handshake);
    await person(crm, "mouse").press("switch", to);
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    // The browser prints a line for a message to a window of an origin that it is not meant for.
    expect(await crm.complaints()).toEqual([]);
  });
});

/** Sends messages from a sibling frame of a third origin, and waits until all have arrived. */
async function forge(crm: WidgetInCrm, messages: readonly object[]): Promise<void> {
  const stranger = await crm.addFrame(`${sibling}/`);
  await stranger.evaluate((all) => {
    const [widget] = Array.from({ length: parent.length }, (_, index) => parent[index]);
    for (const message of all) widget?.postMessage(message, "*");
  }, messages);
  await eventually(() => crm.frame.evaluate(() => window.strangers)).toBe(messages.length);
  await painted(crm);
}

async function sendFromCrm({ page }: WidgetInCrm, messages: readonly object[]): Promise<void> {
  await page.evaluate((all) => {
    const frame = document.querySelector("iframe");
    for (const message of all) frame?.contentWindow?.postMessage(message, "*");
  }, messages);
}
