import { expect, it } from "vitest";
import { settings } from "../../../src/widget/settings";

it("the SDK comes from its pinned address", () => {
  expect(settings.sdkUrl).toBe("https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js");
});

it("the limits are those that the words and the help promise", () => {
  expect(settings.limits).toMatchObject({
    handshake: 8_000,
    verify: [0, 5_000, 15_000],
    slow: 2_000,
    reread: 30_000,
  });
});

it("what Zoho has not published is off by default", () => {
  expect(settings.unpublishedChecks).toBe(false);
});
