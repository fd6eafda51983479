import { expect, it } from "vitest";
import { eachBrowser } from "../../support/browser/each-browser";
import type { WidgetInCrm } from "../../support/page/crm";
import { eventually } from "../../support/widget/eventually";
import { find } from "../../support/widget/person";
import { from } from "../../support/widget/words";

// The look in the CRM page's address has to reach the frame, and so does the size that the widget
// requests.

const adminId = "3361265000000150015";

eachBrowser((browser) => {
  async function open(query: Record<string, string>) {
    const crm = await browser.openCrm({ query });
    await find(crm, "switch", from);
    return crm;
  }

  it("may prefer a scheme other than the mode's, and run from right to left", async () => {
    const crm = await open({ theme: "night", scheme: "light", dir: "rtl" });
    expect(await seen(crm)).toEqual({ scheme: "light", mode: "night", dir: "rtl" });
  });

  it("gives the frame its width, and the outer size that the widget asks for, border included", async () => {
    const crm = await open({ width: "320" });
    expect(await crm.frame.evaluate(() => innerWidth)).toBe(320);
    await ask(crm, "Resize");
    const inner = () => crm.frame.evaluate(() => [innerWidth, innerHeight]);
    await eventually(inner).toEqual([598, 775]);
    await crm.page.evaluate(() => window.simulator.reload());
    await eventually(() => crm.frame.evaluate(() => innerWidth)).toBe(320);
  });

  it("reports the user's language, also as the locale unless that is set", async () => {
    const crm = await open({ language: "de_DE" });
    expect(await ask(crm, "getUser")).toMatchObject({
      users: [{ language: "de_DE", locale: "de_DE" }],
    });
    expect(await crm.frame.evaluate(() => document.documentElement.lang)).toBe("de");
    const other = await browser.openCrm({ query: { language: "de_DE", locale: "fr_FR" } });
    await eventually(() => other.frame.evaluate(() => document.documentElement.lang)).toBe("fr");
    expect(await ask(other, "getUser")).toMatchObject({ users: [{ language: "de_DE" }] });
  });

  it("changes while the page is open, and writes the change into the address", async () => {
    const crm = await open({ width: "320" });
    await crm.page.evaluate(() => window.simulator.applyLook({ theme: "night", width: 480 }));
    await eventually(() => crm.frame.evaluate(() => innerWidth)).toBe(480);
    await eventually(() => seen(crm)).toMatchObject({ scheme: "dark", mode: "night" });
    const { searchParams } = new URL(crm.page.url());
    expect(searchParams.get("theme")).toBe("night");
    expect(searchParams.get("width")).toBe("480");
  });

  // Like the browser's own zoom: the frame keeps its number of CSS pixels, each twice as big.
  it("zooms the frame", async () => {
    const crm = await open({ width: "320", zoom: "200" });
    await eventually(() => crm.frame.evaluate(() => innerWidth)).toBe(320);
    const width = await crm.page.$eval("#widget", (one) => one.getBoundingClientRect().width);
    // The border is zoomed too.
    expect(width).toBe(644);
    expect(await crm.frame.evaluate(() => devicePixelRatio)).toBe(2);
  });
});

/** What the frame and the CRM page around it show of the look. */
async function seen(crm: WidgetInCrm) {
  const scheme = await crm.frame.evaluate(() =>
    matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  );
  const dir = await crm.page.evaluate(() => document.documentElement.dir);
  return { scheme, dir, ...Object(await ask(crm, "getUserPreference")) };
}

/** Calls the SDK in the widget's frame as the widget would. */
function ask({ frame }: WidgetInCrm, name: "getUser" | "getUserPreference" | "Resize") {
  const calls = {
    getUser: `ZOHO.CRM.API.getUser({ ID: "${adminId}" })`,
    getUserPreference: "ZOHO.CRM.CONFIG.getUserPreference()",
    Resize: "ZOHO.CRM.UI.Resize({ width: 600, height: 777 })",
  };
  return frame.evaluate(calls[name]);
}
