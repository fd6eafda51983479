import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { text } from "../support/widget/screen";
import { from, say } from "../support/widget/words";
import { must } from "./support/must";
import { openTab, type Tab } from "./support/open";
import { canChooseHost, isLocked, links, press, readAll, ready } from "./support/see";
import { layout, Zoho } from "./support/zoho";

// Links to Setup contain the organisation's part of the path: its name in a sandbox, "org" and its number
// in a live organisation. A name from outside is used in an address only if it consists of letters,
// digits, "_" and "-"; otherwise the address falls back to the number, or to neither. If Setup's path is
// unknown (CRM within another suite), there is no link, but the lock is still explained.

interface Member {
  readonly name: string;
  readonly crmOrigin: string;
  readonly org: Readonly<Record<string, unknown>>;
  /** The beginning of every link to the CRM page, after its origin. */
  readonly path: RegExp;
}

const sandbox = "https://crmsandbox.zoho.com";
const live = "https://crm.zoho.com";
const zgid = "90000685151";
/** The number, or neither name nor number. */
const fallback = /^\/crm\/(org90000685151\/)?settings\//;

const members: readonly Member[] = [
  {
    name: "a sandbox",
    crmOrigin: sandbox,
    org: { zgid, domain_name: "acmesandbox", company_name: "Acme" },
    path: /^\/crm\/acmesandbox\/settings\//,
  },
  {
    name: "a live organisation",
    crmOrigin: live,
    org: { zgid: "700", domain_name: "org700", company_name: "Acme" },
    path: /^\/crm\/org700\/settings\//,
  },
  { name: "../x", crmOrigin: sandbox, org: { zgid, domain_name: "../x" }, path: fallback },
  {
    name: "javascript:1",
    crmOrigin: sandbox,
    org: { zgid, domain_name: "javascript:1" },
    path: fallback,
  },
  { name: "no name, in a sandbox", crmOrigin: sandbox, org: { zgid }, path: fallback },
  { name: "no name, live", crmOrigin: live, org: { zgid }, path: fallback },
  {
    name: "own: another sandbox with _ - and digits",
    crmOrigin: "https://crmsandbox.zoho.eu",
    org: { zgid, domain_name: "Larkspur_test-2" },
    path: /^\/crm\/Larkspur_test-2\/settings\//,
  },
  {
    name: "own: a name with a query",
    crmOrigin: sandbox,
    org: { zgid, domain_name: "a?b=1#c" },
    path: fallback,
  },
  {
    name: "own: encoded dots",
    crmOrigin: live,
    org: { zgid, domain_name: "%2e%2e" },
    path: fallback,
  },
  {
    name: "own: an object for a name",
    crmOrigin: live,
    org: { zgid, domain_name: {} },
    path: fallback,
  },
];

inChromium((browser) => {
  it.each(members)("the lock's link: $name", async ({ crmOrigin, org, path }) => {
    const zoho = locked(crmOrigin, org);
    const tab = await openTab(browser, { zoho, crmOrigin });
    await ready(tab);
    await must(tab, "From Number is locked", () => isLocked(tab, from), true);
    await must(
      tab,
      "All links lead into this organisation's Setup, and there is one where its path is known",
      async () => {
        await zoho.quiet();
        return links(tab);
      },
      (all) =>
        (all.length > 0 || path === fallback) && all.every((one) => leads(one, crmOrigin, path)),
    );
  });

  it("own: the guide's link to Connections in a sandbox", async () => {
    const crmOrigin = "https://crmsandbox.zoho.com";
    const zoho = locked(crmOrigin, { zgid, domain_name: "acmesandbox" });
    zoho.onSetting("GET", { body: { status: "failure", message: "invalid oauth" } }, "every");
    const tab = await openTab(browser, { zoho, crmOrigin });
    await must(
      tab,
      "The guide links this sandbox's Connections",
      () => allLinks(tab),
      (all) => all.includes(`${crmOrigin}/crm/acmesandbox/settings/connections`),
    );
  });

  it.each(["https://crmplus.zoho.eu", "https://one.zoho.eu"])(
    "own: CRM within a suite, %s",
    async (crmOrigin) => {
      const zoho = locked("https://crm.zoho.eu", { zgid, domain_name: `org${zgid}` });
      const tab = await openTab(browser, { zoho, crmOrigin });
      // The host follows from the end of the page's address, either at once or as the selected choice.
      await must(
        tab,
        "The switches or the question for the host is there",
        () => text(tab),
        (all) => all.includes(say("host.title")) || zoho.asked.length > 0,
      );
      if (zoho.asked.length === 0) {
        await must(tab, "A host can be chosen", () => canChooseHost(tab), true);
        await press(tab, say("host.use"));
      }
      await must(
        tab,
        "The first request goes to its data centre",
        () => zoho.requests[0]?.host,
        "www.zohoapis.eu",
      );
      await ready(tab);
      await must(tab, "From Number is locked", () => isLocked(tab, from), true);
      await must(
        tab,
        "The layout is named",
        () => readAll(tab),
        (all) => all.includes("Standard"),
      );
      await must(
        tab,
        "No link leads to a path that this suite does not have",
        () => allLinks(tab),
        (all) => all.every((one) => !one.startsWith(crmOrigin)),
      );
    },
  );
});

/** An organisation in which a layout requires From Number. */
function locked(crmOrigin: string, org: Readonly<Record<string, unknown>>): Zoho {
  const zoho = new Zoho();
  const { organisation } = zoho;
  const tld = crmOrigin.slice(crmOrigin.lastIndexOf(".") + 1);
  organisation.apiHost = `${crmOrigin.includes("sandbox") ? "sandbox" : "www"}.zohoapis.${tld}`;
  organisation.org = { org: [org] };
  organisation.layouts = { layouts: [layout({ from: { required: true } })] };
  return zoho;
}

function leads(link: string, crmOrigin: string, path: RegExp): boolean {
  const { origin, pathname, search, hash } = new URL(link);
  return origin === crmOrigin && path.test(pathname) && search + hash === "";
}

async function allLinks(tab: Tab): Promise<string[]> {
  await readAll(tab);
  return links(tab);
}
