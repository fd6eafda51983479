import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { switches } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { still } from "./support/must";
import { openTab, pass } from "./support/open";
import {
  bothOn,
  hide,
  isCertain,
  isWarned,
  openReady,
  readsNot,
  readsUnfolded,
} from "./support/see";
import { type ApiReply, Zoho } from "./support/zoho";

// Zoho has more than one code for a missing permission. All of them are treated like NO_PERMISSION: the
// page says what is missing and who can help, and does not suggest a connection. A change that was
// refused like this was certainly not made, so the switch stays and the page expresses no doubt.

const words = "not sufficient";
const error = (code: string, more: object = {}) => ({
  code,
  details: {},
  message: words,
  status: "error",
  ...more,
});
const failed = error("AUTHORIZATION_FAILED");

const members: readonly { name: string; reply: ApiReply }[] = [
  { name: "counter-test: NO_PERMISSION", reply: { body: error("NO_PERMISSION"), status: 403 } },
  { name: "AUTHORIZATION_FAILED, flat", reply: { body: failed, status: 400 } },
  {
    name: "AUTHORIZATION_FAILED, wrapped",
    reply: { body: { call_preferences: failed }, status: 400 },
  },
  {
    name: "own: AUTHORIZATION_FAILED, 403, as JSON text, with the permission",
    reply: {
      body: error("AUTHORIZATION_FAILED", {
        details: { permissions: "Crm_Implied_Customize_Zoho_CRM" },
      }),
      status: 403,
      text: true,
    },
  },
  {
    name: "own: AUTHORIZATION_FAILED, wrapped, with neighbours",
    reply: { body: { call_preferences: failed, info: {}, wf_scheduler: "success" }, status: 400 },
  },
];

inChromium((browser) => {
  for (const client of ["connection", "user"] as const) {
    it.each(members)(`first read, $name, ${client} client`, async ({ reply }) => {
      const zoho = new Zoho().onSetting("GET", reply, "every");
      const tab = await openTab(browser, { zoho, client });
      await isWarned(
        tab,
        "It is said what is missing and who can help",
        say("problem.NO_PERMISSION"),
      );
      await still(tab, "There are no switches", () => switches(tab), {});
      await readsNot(tab, "Nobody is told to set up a connection", say("guide.title"));
      await readsUnfolded(tab, "Zoho's words stand under Details", words);
      await pass(tab, 20_000);
      await still(tab, "It was asked once", () => zoho.asked, ["GET"]);
    });

    it.each(members)(`change, $name, ${client} client`, async ({ reply }) => {
      const zoho = new Zoho();
      const tab = await openReady(browser, { zoho, client });
      zoho.onSetting("PUT", reply, "every");
      await hide(tab, from);
      await isWarned(
        tab,
        "It is said what is missing and who can help",
        say("problem.NO_PERMISSION"),
      );
      await pass(tab, 25_000);
      await still(tab, "The switches are as before", () => switches(tab), bothOn);
      await isCertain(tab, "There is no doubt about the change", from);
      await still(
        tab,
        "It was changed once, and read at most once afterwards",
        () => zoho.asked,
        (all) => [2, 3].includes(all.length) && zoho.count("PUT") === 1,
      );
    });
  }
});
