import { describe, expect, it } from "vitest";
import { crmPageOrigin, pageTraces, type Traces } from "../../../../src/widget/zoho/crm-page";

const eu = "https://crm.zoho.eu";
const other = "https://crm.example.com";

describe("the origin of the CRM page", () => {
  it.each<[string, Traces, string | undefined]>([
    ["nothing tells it", {}, undefined],
    ["only the frame's address tells it", { serviceOrigin: eu }, eu],
    ["only the ancestor tells it", { ancestor: eu }, eu],
    ["only the sender tells it", { sender: eu }, eu],
    ["only the referrer tells it", { referrer: `${eu}/crm/org1/tab` }, eu],
    ["the referrer is damaged", { referrer: "::" }, undefined],
    ["address and ancestor agree", { serviceOrigin: eu, ancestor: eu }, eu],
    ["address and sender agree", { serviceOrigin: eu, sender: eu }, eu],
    ["address and ancestor disagree", { serviceOrigin: eu, ancestor: other }, undefined],
    ["address and sender disagree", { serviceOrigin: eu, sender: other }, undefined],
    [
      "ancestor and referrer disagree: the browser's word counts",
      { ancestor: eu, referrer: other },
      eu,
    ],
    [
      "sender and referrer disagree: the browser's word counts",
      { sender: eu, referrer: other },
      eu,
    ],
    ["the ancestor is opaque, as that of a sandboxed page", { ancestor: "null" }, undefined],
    [
      "the ancestor is hidden, and the sender is the one that the address names",
      { serviceOrigin: eu, ancestor: "null", sender: eu },
      eu,
    ],
    ["the ancestor is empty, and only the sender is named", { ancestor: "", sender: eu }, eu],
    ["the ancestor is hidden, and only the sender is named", { ancestor: "null", sender: eu }, eu],
    [
      "the ancestor is hidden, and the sender is another one",
      { serviceOrigin: eu, ancestor: "null", sender: other },
      undefined,
    ],
    [
      "ancestor and sender are hidden",
      { serviceOrigin: eu, ancestor: "null", sender: "null" },
      undefined,
    ],
    [
      "the ancestor is hidden, and no message came yet",
      { serviceOrigin: eu, ancestor: "null" },
      undefined,
    ],
    ["everything agrees", { serviceOrigin: eu, ancestor: eu, referrer: `${eu}/`, sender: eu }, eu],
  ])("when %s", (_when, traces, expected) => {
    expect(crmPageOrigin(traces)).toBe(expected);
  });
});

/** The few members of a window that the code reads. */
function frameAt(address: string, referrer: string, ancestors?: readonly string[]): Window {
  const { search, origin } = new URL(address);
  const location = { search, origin, ...(ancestors && { ancestorOrigins: ancestors }) };
  return { location, document: { referrer } } as unknown as Window;
}

const own = "https://widget.example";

describe("the traces in the page", () => {
  it("are read from address, ancestors and referrer", () => {
    const address = `${own}/widget.html?serviceOrigin=https%3A%2F%2Fcrm.zoho.eu`;
    expect(pageTraces(frameAt(address, `${eu}/crm/`, [eu, "https://above.example"]))).toEqual({
      serviceOrigin: eu,
      ancestor: eu,
      referrer: eu,
    });
  });
  it("may all be missing, as in Firefox with a strict referrer policy", () => {
    expect(pageTraces(frameAt(`${own}/widget.html`, ""))).toEqual({
      serviceOrigin: undefined,
      ancestor: undefined,
      referrer: undefined,
    });
  });
  it.each([
    ["an address with a path", "https://crm.zoho.eu/crm/org1", eu],
    ["something that is no address", "crm.zoho.eu", undefined],
    ["an empty text", "", undefined],
    ["an address without an origin", "about:blank", undefined],
    ["a script", "javascript:alert(1)", undefined],
  ])("accept %s as serviceOrigin", (_what, stated, expected) => {
    const address = `${own}/widget.html?serviceOrigin=${encodeURIComponent(stated)}`;
    expect(crmPageOrigin(pageTraces(frameAt(address, "")))).toBe(expected);
  });
  it.each(["about:blank", "data:text/html,a"])("do not accept %s as a page", (opaque) => {
    const address = `${own}/widget.html?serviceOrigin=${encodeURIComponent(opaque)}`;
    expect(pageTraces(frameAt(address, opaque, [eu]))).toEqual({
      serviceOrigin: undefined,
      ancestor: eu,
      referrer: undefined,
    });
  });
  it("do not mistake the widget's own page for the CRM page", () => {
    expect(pageTraces(frameAt(`${own}/widget.html`, `${own}/widget.html?a=1`)).referrer).toBe(
      undefined,
    );
  });
});
