import { describe, expect, it } from "vitest";
import { askOrganisation, organisationIn } from "../../../../src/widget/zoho/organisation";
import type { ZohoSdk } from "../../../../src/widget/zoho/sdk";
import { org } from "../../../support/guard/scene";
import { sdkWith } from "../../../support/sdk-with";

const { signal } = new AbortController();

describe("the organisation in an answer", () => {
  const bodies: readonly [string, unknown, ReturnType<typeof organisationIn>][] = [
    ["as it was seen", { org: [org] }, { id: org.zgid, name: org.company_name }],
    [
      "without its id",
      { org: [{ company_name: "Larkspur" }] },
      { id: undefined, name: "Larkspur" },
    ],
    ["with an id that only begins so", { org: [{ zgid: "17/x" }] }, { id: undefined, name: "" }],
    ["with an id that only ends so", { org: [{ zgid: "x/17" }] }, { id: undefined, name: "" }],
    ["with an id that is no number", { org: [{ zgid: "../x" }] }, { id: undefined, name: "" }],
    ["without any", { org: [] }, { id: undefined, name: "" }],
    ["flat", org, { id: undefined, name: "" }],
    ["as a text", "<html>", { id: undefined, name: "" }],
    ["not at all", undefined, { id: undefined, name: "" }],
  ];
  it.each(bodies)("%s", (_what, body, expected) => {
    expect(organisationIn(body)).toEqual(expected);
  });

  it("keeps its name unchanged", () => {
    const name = "Larkspur & <b>Sons</b>";
    const body = { org: [{ company_name: name }] };
    expect(organisationIn(body).name).toBe(name);
  });
});

describe("the organisation of the CRM page", () => {
  it("comes from the page", async () => {
    const org = [{ zgid: "17", company_name: "Larkspur" }];
    const sdk = sdkWith({ CONFIG: { getOrgInfo: async () => ({ org }) } });
    expect(await askOrganisation(sdk, 1_000, signal)).toEqual({ id: "17", name: "Larkspur" });
  });
  it.each<[string, ZohoSdk]>([
    ["CONFIG", sdkWith()],
    ["getOrgInfo", sdkWith({ CONFIG: {} })],
  ])("is unknown if the SDK has no %s", async (_what, sdk) => {
    expect(await askOrganisation(sdk, 1_000, signal)).toEqual({ id: undefined, name: "" });
  });
});
