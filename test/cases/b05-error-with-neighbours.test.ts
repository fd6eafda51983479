import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { alerts, switches } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, pass } from "./support/open";
import { changed } from "./support/ordinary";
import { bothOn, fromOff, hide, isWarned, openReady, readsNot, readsUnfolded } from "./support/see";
import { type ApiReply, Zoho } from "./support/zoho";

// Zoho's answers contain further keys next to the wrapped object. An error means the same with and
// without them: a refused change leaves the switch on, shows Zoho's words and is followed by exactly one
// read; a missing permission shows who can help, and no switches. A success with further keys is still a
// success.

const words = "in use by something of ours";
const refused = {
  code: "NOT_ALLOWED",
  details: { api_name: "show_from_number", json_path: "$.call_preferences.show_from_number" },
  message: words,
  status: "error",
};
const forbidden = {
  code: "NO_PERMISSION",
  details: { permissions: ["Crm_Implied_Customize_Zoho_CRM"] },
  message: "no",
  status: "error",
};
type Around = (error: object) => unknown;
const neighbours: readonly { name: string; around: Around }[] = [
  { name: "counter-test: no neighbour", around: (error) => ({ call_preferences: error }) },
  {
    name: "wf_scheduler",
    around: (error) => ({ call_preferences: error, wf_scheduler: "success" }),
  },
  { name: "info {}", around: (error) => ({ call_preferences: error, info: {} }) },
  {
    name: "own: counts in front",
    around: (error) => ({ success_count: 0, locked_count: "0", call_preferences: error }),
  },
  {
    name: "own: at the top, with wf_scheduler",
    around: (error) => ({ wf_scheduler: "success", ...error }),
  },
  {
    name: "own: in a list under another key",
    around: (error) => ({ data: [error], info: { count: 1 } }),
  },
];

inChromium((browser) => {
  for (const client of ["connection", "user"] as const) {
    for (const text_ of client === "user" ? [false] : [false, true]) {
      const form = text_ ? "JSON text" : "object";
      const reply = (body: unknown, status: number): ApiReply => ({ body, status, text: text_ });

      it.each(neighbours)(
        `refused change, $name, ${form}, ${client} client`,
        async ({ around }) => {
          const zoho = new Zoho();
          const tab = await openReady(browser, { zoho, client });
          zoho.onSetting("PUT", reply(around(refused), 400));
          await hide(tab, from);
          await isWarned(tab, "Zoho's refusal is said", say("problem.NOT_ALLOWED"));
          await readsUnfolded(tab, "Zoho's words can be read", words);
          await pass(tab, 25_000);
          await still(tab, "One change was sent, and then one read", () => zoho.asked, [
            "GET",
            'PUT {"show_from_number":false}',
            "GET",
          ]);
          await still(tab, "The switches are as before", () => switches(tab), bothOn);
        },
      );

      it.each(neighbours)(
        `first read without permission, $name, ${form}, ${client} client`,
        async ({ around }) => {
          const zoho = new Zoho().onSetting("GET", reply(around(forbidden), 403), "every");
          const tab = await openTab(browser, { zoho, client });
          await isWarned(
            tab,
            "It is said which permission is missing and who can help",
            say("problem.NO_PERMISSION"),
          );
          await still(tab, "There are no switches", () => switches(tab), {});
          await readsNot(tab, "Nobody is told to set up a connection", say("guide.title"));
          await still(tab, "It was asked once", () => zoho.asked, ["GET"]);
        },
      );
    }

    it.each([{ wf_scheduler: "success" }, { info: {} }, { success_count: 1, locked_count: 0 }])(
      `a success with %o stays one, ${client} client`,
      async (beside) => {
        const zoho = new Zoho();
        const tab = await openReady(browser, { zoho, client });
        zoho.when(({ request }) => {
          if (request?.method !== "PUT") return undefined;
          zoho.organisation.show_from_number = false;
          return { body: { ...changed, ...beside } };
        });
        await hide(tab, from);
        await must(tab, "From Number is off", () => switches(tab), fromOff);
        await still(tab, "One change was sent, and then one read", () => zoho.asked, [
          "GET",
          'PUT {"show_from_number":false}',
          "GET",
        ]);
        await still(tab, "Nothing went wrong", () => alerts(tab), []);
      },
    );
  }
});
