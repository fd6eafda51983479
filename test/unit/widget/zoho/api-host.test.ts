import { describe, expect, it } from "vitest";
import {
  apiHostOf,
  hostKinds,
  isApiHost,
  isSandbox,
  regions,
} from "../../../../src/widget/zoho/api-host";
import { likelyHost } from "../../../../src/widget/zoho/likely-host";

/** Domain ending of the CRM page's host and of the API host, by data centre. */
const dataCentres = [
  ["zoho.com", "com"],
  ["zoho.eu", "eu"],
  ["zoho.in", "in"],
  ["zoho.com.au", "com.au"],
  ["zoho.jp", "jp"],
  ["zoho.com.cn", "com.cn"],
  ["zohocloud.ca", "ca"],
  ["zoho.sa", "sa"],
  ["zoho.uk", "uk"],
  ["zoho.ae", "ae"],
] as const;

describe("the API host of a CRM page", () => {
  it.each(dataCentres)("on crm.%s is the one of .%s", (page, ending) => {
    expect(apiHostOf(`https://crm.${page}`)).toBe(`www.zohoapis.${ending}`);
  });
  it.each(dataCentres)("in a sandbox on crmsandbox.%s is the sandbox of .%s", (page, ending) => {
    expect(apiHostOf(`https://crmsandbox.${page}`)).toBe(`sandbox.zohoapis.${ending}`);
  });
  it("is known for every data centre that can be chosen by hand", () => {
    expect(dataCentres.map(([, ending]) => ending).sort()).toEqual([...regions].sort());
  });
  it.each([
    "http://localhost:5100",
    "https://localhost",
    "http://127.0.0.1:5100",
    "https://127.0.0.1:5000",
    "http://[::1]:5100",
  ])("is that of the US for the local CRM at %s", (origin) => {
    expect(apiHostOf(origin)).toBe("www.zohoapis.com");
  });
  it.each(["http://crmsandbox.localhost:5100", "http://crmsandbox.localhost"])(
    "is that of a US sandbox for a local CRM that plays a sandbox at %s",
    (origin) => {
      expect(apiHostOf(origin)).toBe("sandbox.zohoapis.com");
    },
  );
});

describe("a page that does not reveal its API host", () => {
  it.each([
    ["a longer host", "https://crm.zoho.com.evil.com"],
    ["a longer host that begins with a data centre", "https://crm.zoho.com.au.evil"],
    ["a host before the right one", "https://evil.crm.zoho.com"],
    ["a host that ends alike", "https://evilcrm.zoho.com"],
    ["a dot that is another character", "https://crm-zoho.com"],
    ["something in front of the scheme", "view-source+https://crm.zoho.com"],
    ["something in front of a local CRM's scheme", "view-source+http://localhost"],
    ["a scheme without encryption", "http://crm.zoho.com"],
    ["a port", "https://crm.zoho.com:8443"],
    ["a path", "https://crm.zoho.com/crm"],
    ["a user in front", "https://crm.zoho.com@evil.com"],
    ["a trailing dot", "https://crm.zoho.com."],
    ["Canada under zoho.ca", "https://crm.zoho.ca"],
    ["a sandbox of Canada under zoho.ca", "https://crmsandbox.zoho.ca"],
    ["another country under zohocloud", "https://crm.zohocloud.eu"],
    ["a data centre that does not exist", "https://crm.zoho.fr"],
    ["upper case", "https://CRM.ZOHO.COM"],
    ["another product", "https://desk.zoho.com"],
    ["a vanity host", "https://crm.example.com"],
    ["a new line at the end", "https://crm.zoho.com\n"],
    ["something in front of a local sandbox's scheme", "view-source+http://crmsandbox.localhost"],
    ["a host that begins with localhost", "http://localhost.evil.com"],
    ["a host that begins with a local sandbox", "http://crmsandbox.localhost.evil.com"],
    ["a local sandbox with another name in front", "http://evil.crmsandbox.localhost"],
    ["a host that begins with a loopback address", "http://127.0.0.1.evil.com"],
    ["an opaque origin", "null"],
    ["nothing", ""],
  ])("has %s", (_what, origin) => {
    expect(apiHostOf(origin)).toBeUndefined();
  });
});

it.each([
  ["https://crmsandbox.zoho.eu", true],
  ["http://crmsandbox.localhost", true],
  ["https://crm.zoho.eu", false],
  ["view-source+https://crmsandbox.zoho.eu", false],
])("whether %s is a sandbox: %s", (origin, sandbox) => {
  expect(isSandbox(origin)).toBe(sandbox);
});

describe("isApiHost", () => {
  it.each(hostKinds.flatMap((kind) => regions.map((region) => `${kind}.zohoapis.${region}`)))(
    "accepts %s",
    (host) => {
      expect(isApiHost(host)).toBe(true);
    },
  );
  it("accepts what apiHostOf returns", () => {
    for (const [page] of dataCentres)
      expect(isApiHost(apiHostOf(`https://crm.${page}`))).toBe(true);
  });
  it.each<[unknown]>([
    ["www.zohoapis.com.evil.com"],
    ["evil.com/www.zohoapis.com"],
    ["www.zohoapis.com/"],
    ["www.zohoapis.fr"],
    ["WWW.ZOHOAPIS.COM"],
    ["crm.zohoapis.com"],
    [""],
    [undefined],
    [null],
    [["www.zohoapis.com"]],
  ])("does not accept %j", (host) => {
    expect(isApiHost(host)).toBe(false);
  });
});

describe("the API host that is offered first", () => {
  it.each([
    ["a suite", "https://one.zoho.eu", undefined, "www.zohoapis.eu"],
    ["a suite of Australia", "https://crmplus.zoho.com.au", undefined, "www.zohoapis.com.au"],
    ["a suite of Canada", "https://one.zohocloud.ca", undefined, "www.zohoapis.ca"],
    [
      "a CRM page whose live host does not fit",
      "https://crm.zoho.in",
      "www.zohoapis.in",
      "developer.zohoapis.in",
    ],
    [
      "a sandbox whose host does not fit",
      "https://crmsandbox.zoho.in",
      "sandbox.zohoapis.in",
      "www.zohoapis.in",
    ],
    ["an address of somebody's own", "https://crm.larkspur.example", undefined, "www.zohoapis.com"],
    ["a suite on several levels", "https://crm.one-2.zoho.eu", undefined, "www.zohoapis.eu"],
    ["something in front of the scheme", "x+https://one.zoho.eu", undefined, "www.zohoapis.com"],
    ["a host after the right one", "https://one.zoho.eu:1", undefined, "www.zohoapis.com"],
    ["an address that only ends alike", "https://one.notzoho.eu", undefined, "www.zohoapis.com"],
    ["a data centre that does not exist", "https://one.zoho.fr", undefined, "www.zohoapis.com"],
    ["nothing that is known", undefined, undefined, "www.zohoapis.com"],
  ])("of %s", (_what, origin, tried, host) => {
    expect(likelyHost(origin, tried)).toBe(host);
  });
});
