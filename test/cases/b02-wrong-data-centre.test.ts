import { it } from "vitest";
import { inChromium } from "../support/browser/each-browser";
import { switches, text } from "../support/widget/screen";
import { say } from "../support/widget/words";
import { must, still } from "./support/must";
import { openTab, type Tab } from "./support/open";
import { bothOn, canChooseHost, chooseHost, press, reads, ready } from "./support/see";
import { type ApiReply, type ApiRequest, settingPath, Zoho } from "./support/zoho";

// An API host of another data centre refuses a valid authorisation as if its token were invalid. If the
// first read is refused like that, the person can choose another API host on that same screen, and the
// right one leads to the switches.

const error = (code: string, status: number): ApiReply => ({
  body: { code, details: {}, message: "no", status: "error" },
  status,
});
const oauth: ApiReply = { body: { status: "failure", message: "invalid oauth" }, text: true };

interface Member {
  readonly name: string;
  readonly crmOrigin: string;
  /** The person's first choice; absent if the page's address reveals the host. */
  readonly first?: string;
  readonly right: string;
  /** The answer of every other host. */
  readonly refusal: ApiReply;
}

const vanity = "https://crm.larkspur.example";
const members: readonly Member[] = [
  {
    name: "(a) chosen by a person: INVALID_TOKEN",
    crmOrigin: vanity,
    first: "www.zohoapis.com",
    right: "www.zohoapis.eu",
    refusal: error("INVALID_TOKEN", 401),
  },
  {
    name: "(b) developer edition on crm.zoho.com: INVALID_TOKEN",
    crmOrigin: "https://crm.zoho.com",
    right: "developer.zohoapis.com",
    refusal: error("INVALID_TOKEN", 401),
  },
  {
    name: "(c) chosen by a person: INVALID_URL_PATTERN",
    crmOrigin: vanity,
    first: "www.zohoapis.com",
    right: "www.zohoapis.eu",
    refusal: error("INVALID_URL_PATTERN", 404),
  },
  {
    name: "own: another vanity page: AUTHENTICATION_FAILURE",
    crmOrigin: "https://sales.brook.example",
    first: "www.zohoapis.com.au",
    right: "sandbox.zohoapis.in",
    refusal: error("AUTHENTICATION_FAILURE", 401),
  },
  {
    name: "own: a sandbox behind crm.zoho.in: invalid oauth as JSON text",
    crmOrigin: "https://crm.zoho.in",
    right: "sandbox.zohoapis.in",
    refusal: oauth,
  },
];

/** The first host is the wrong one; the person can choose another there, and it works. */
async function findsTheHost(
  tab: Tab,
  { first, right }: { readonly first?: string | undefined; readonly right: string },
): Promise<void> {
  if (first) {
    await reads(tab, "The API host is asked for", say("host.title"));
    await chooseHost(tab, first);
  }
  await must(
    tab,
    "One read over the connection was refused",
    () => tab.zoho.requests.filter(isRead).length,
    1,
  );
  await must(
    tab,
    "It is said that the setting could not be read",
    () => text(tab),
    (all) => all.includes(say("effect.read")) || all.includes(say("guide.title")),
  );
  await must(tab, "Another API host can be chosen on that screen", () => canChooseHost(tab), true);
  await chooseHost(tab, right);
  await must(tab, "The right host brings the switches", () => switches(tab), bothOn);
}

const isRead = ({ way, path }: ApiRequest) => way === "connection" && path === settingPath;

inChromium((browser) => {
  it.each(members)("$name", async ({ crmOrigin, first, right, refusal }) => {
    const zoho = new Zoho().when(({ request }) =>
      request && request.host !== right ? refusal : undefined,
    );
    zoho.organisation.apiHost = right;
    const tab = await openTab(browser, { zoho, crmOrigin });
    await findsTheHost(tab, { first, right });
  });

  it.each(members)("$name, after the person's own permissions", async (member) => {
    const { crmOrigin, right, refusal } = member;
    const zoho = new Zoho().when(({ request }) =>
      request && request.host !== right ? refusal : undefined,
    );
    zoho.organisation.apiHost = right;
    const tab = await openTab(browser, { zoho, crmOrigin, client: "user" });
    // `zrc` needs no host.
    await ready(tab);
    await zoho.quiet();
    await press(tab, say("choice.back"));
    await findsTheHost(tab, member);
  });

  it.each([error("INVALID_TOKEN", 401), error("INVALID_URL_PATTERN", 404)])(
    "own: no host is offered where there is none to choose, user client, %j",
    async (refusal) => {
      const zoho = new Zoho().onSetting("GET", refusal);
      const tab = await openTab(browser, { zoho, client: "user" });
      await must(tab, "It was refused", () => zoho.asked, ["GET"]);
      await reads(tab, "There is a way back to the connection", say("choice.back"));
      await must(tab, "There are no switches", () => switches(tab), {});
      await still(tab, "No host can be chosen", () => canChooseHost(tab), false);
      await press(tab, say("choice.back"));
      await ready(tab);
    },
  );

  it("counter-test: a token that is really lost still shows the guide, and comes back by Try again", async () => {
    const zoho = new Zoho().onSetting("GET", error("INVALID_TOKEN", 401));
    const tab = await openTab(browser, { zoho });
    await reads(tab, "The guide is there", say("guide.title"));
    await press(tab, say("action.retry"));
    await ready(tab);
  });

  it("counter-test: Invalid Domain asks for the host", async () => {
    const zoho = new Zoho();
    zoho.organisation.apiHost = "www.zohoapis.jp";
    const tab = await openTab(browser, { zoho });
    await must(tab, "Another API host can be chosen", () => canChooseHost(tab), true);
    await chooseHost(tab, "www.zohoapis.jp");
    await ready(tab);
  });
});
