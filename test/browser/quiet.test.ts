import { expect, it } from "vitest";
import { eachBrowser } from "../support/browser/each-browser";
import { heardAlerts, listen } from "../support/widget/announcements";
import { eventually } from "../support/widget/eventually";
import { person } from "../support/widget/person";
import { painted, switches } from "../support/widget/screen";
import { from, say, to } from "../support/widget/words";

/** Stages in which everything works in the end. */
const stages = [
  "both-shown",
  "answers-twice",
  "insists-on-both",
  "no-page-load",
  "handshake",
  "register-early",
  "zdk-silent",
] as const;

const complaintsOfZdk = [
  /^csp: script-src-elem https:\/\/zdk\.invalid/,
  /^console: .*zdk\.invalid/,
];

eachBrowser((browser) => {
  it.each(stages)(
    "prints nothing, asks no other server and violates none of its page rules while it is used: %s",
    async (stage) => {
      const crm = await browser.openCrm({ stage, prepare: listen });
      await hideAndShow(crm);
      expect(await crm.complaints()).toEqual([]);
      expect(await heardAlerts(crm)).toEqual([]);
      const servers = new Set(crm.routes.seen.map((url) => new URL(url).origin));
      expect([...servers].sort()).toEqual([
        "https://crm.zoho.eu",
        "https://live.zwidgets.com",
        "https://widget.example-cdn.com",
      ]);
    },
  );

  it("works although its page rules block a script that the SDK adds", async () => {
    const crm = await browser.openCrm({ stage: "zdk-blocked" });
    await hideAndShow(crm);
    expect(await crm.complaints(complaintsOfZdk)).toEqual([]);
    // It was blocked, or the line above would prove nothing.
    expect(await crm.complaints()).toContainEqual(expect.stringMatching(/^csp: /));
    expect(crm.routes.seen.filter((url) => url.includes("zdk.invalid"))).toEqual([]);
  });

  it("runs no script and loads nothing that its page does not allow", async () => {
    const crm = await browser.openCrm();
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await crm.frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      const image = document.createElement("img");
      image.src = "https://example.org/pixel.png";
      document.body.append(script, image);
      return fetch("https://example.org/").catch(() => {});
    });
    const blocked = (await crm.complaints()).filter((line) => line.startsWith("csp: "));
    expect(blocked.sort()).toEqual([
      expect.stringMatching(/^csp: connect-src https:\/\/example\.org/),
      expect.stringMatching(/^csp: img-src https:\/\/example\.org/),
      expect.stringMatching(/^csp: script-src-elem inline/),
    ]);
    expect(await crm.frame.title()).toBe("Calls Preferences");
  });

  async function hideAndShow(crm: Parameters<typeof person>[0]): Promise<void> {
    const someone = person(crm, "mouse");
    await someone.press("switch", from);
    await someone.press("button", say("confirm.hide", { field: from }));
    await eventually(() => switches(crm)).toEqual({ [from]: false, [to]: true });
    await someone.press("switch", from);
    await eventually(() => switches(crm)).toEqual({ [from]: true, [to]: true });
    await painted(crm);
  }
});
