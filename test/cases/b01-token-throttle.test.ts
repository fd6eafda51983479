import { expect, it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { switches } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, pass } from "./support/open";
import {
  bothOn,
  hide,
  isCertain,
  openReady,
  press,
  pressIfThere,
  reads,
  readsNot,
  readsUnfolded,
  ready,
} from "./support/see";
import { type Reply, Zoho } from "./support/zoho";

// Zoho's accounts server limits how often a token is renewed. A person whose connection is authorised
// must not be told to connect it: the page says that Zoho demands a pause, Zoho's words are under
// Details, and nothing is sent for a minute, then for two, "Try again" or not. A change that hit the
// limit was not made: the row is as before, and nothing repeats the change.

const words = "Too many token requests, try later";
const body = { error: "Access Denied", error_description: words, status: "failure" };

const throttles: readonly { name: string; reply: Reply }[] = [
  { name: "as object", reply: { body, status: 400 } },
  { name: "as JSON text", reply: { body, status: 400, text: true } },
  {
    name: "own: other neighbours, and no status",
    reply: { body: { error_description: words, error: "Access Denied", trace: "7f" }, status: 400 },
  },
  { name: "own: the promise is rejected with it", reply: { reject: body } },
];
const setUp = say("problem.INVALID_TOKEN", { connection: "calls_preferences" });

inChromium((browser) => {
  for (const client of ["connection", "user"] as const) {
    it.each(throttles)(`first read, $name, ${client} client`, async ({ reply }) => {
      const zoho = new Zoho().onSetting("GET", reply, 1).onSetting("GET", reply, 2);
      const tab = await openTab(browser, { zoho, client });
      await reads(tab, "It is said that the setting could not be read", say("effect.read"));
      await still(tab, "No switches are shown", () => switches(tab), {});
      await readsUnfolded(tab, "Zoho's words stand under Details", words);
      await readsNot(
        tab,
        "Nobody is told to connect what is authorised",
        say("guide.title"),
        setUp,
      );

      await press(tab, say("action.retry"));
      await pass(tab, 55_000);
      await still(tab, "Nothing was sent for 55 s", () => zoho.requests.length, 1);
      await pass(tab, 10_000);
      await pressIfThere(tab, say("action.retry"));
      await must(tab, "After a minute it was asked once more", () => zoho.asked, ["GET", "GET"]);
      await pass(tab, 110_000);
      await still(tab, "The second pause is twice as long", () => zoho.asked, ["GET", "GET"]);
      await pass(tab, 15_000);
      await pressIfThere(tab, say("action.retry"));
      await ready(tab);
    });

    it.each(throttles)(`change, $name, ${client} client`, async ({ reply }) => {
      const zoho = new Zoho().onSetting("PUT", reply);
      const tab = await openReady(browser, { zoho, client });
      await hide(tab, from);
      await must(tab, "The change was sent", () => zoho.count("PUT"), 1);
      await readsUnfolded(tab, "Zoho's words stand under Details", words);
      await pass(tab, 55_000);
      await still(tab, "Nothing was sent for 55 s", () => zoho.afterChange.length, 0);
      await still(tab, "Both switches are as before", () => switches(tab), bothOn);
      await readsNot(
        tab,
        "Nobody is told to connect what is authorised",
        say("guide.title"),
        setUp,
      );
      await pass(tab, 70_000);
      await still(tab, "The change was not repeated", () => zoho.count("PUT"), 1);
      await isCertain(tab, "There is no doubt about it", from);
    });
  }

  it("counter-test: a lost authorisation shows the guide, and Try again asks at once", async () => {
    const lost = { body: { status: "failure", message: "invalid oauth" } };
    const zoho = new Zoho().onSetting("GET", lost);
    const tab = await openTab(browser, { zoho });
    await reads(tab, "The guide is there", say("guide.title"));
    expect(await switches(tab)).toEqual({});
    await press(tab, say("action.retry"));
    await ready(tab);
    await still(tab, "It was asked twice", () => zoho.asked, ["GET", "GET"]);
  });
});
