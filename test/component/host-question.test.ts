import { describe, expect, it } from "vitest";
import { hostKinds, regions } from "../../src/widget/zoho/api-host";
import { context, draw } from "./support/draw";
import { exists, find, said, textOf, textsBy } from "./support/find";
import { ready, stopped } from "./support/states";

function list(): HTMLSelectElement {
  const select = find("combobox", "API host");
  if (!(select instanceof HTMLSelectElement)) throw new Error("The list is no list");
  return select;
}

describe("the question for the API host", () => {
  it.each(["host-unknown", "wrong-host"] as const)("is asked for %s", (code) => {
    draw(stopped({ code }));
    expect(exists("button", "Use this host")).toBe(true);
    expect(said("alert")).toHaveLength(1);
  });
  it.each(["connection", "NO_PERMISSION", "not-in-crm"] as const)("is not asked for %s", (code) => {
    draw(stopped({ code }));
    expect(exists("button", "Use this host")).toBe(false);
    expect(document.getElementById("host")).toBeNull();
  });
  it.each(["INVALID_TOKEN", "INVALID_URL_PATTERN"] as const)(
    "stays open for %s, which another data centre answers too",
    (code) => {
      draw(stopped({ code }), { ...context, choseHost: true });
      expect(exists("button", "Use this host")).toBe(true);
      const fold = document.getElementById("host")?.closest("details");
      expect(fold?.open).toBe(true);
      draw(stopped({ code }));
      expect(document.getElementById("host")?.closest("details")?.open).toBe(false);
      draw(stopped({ code }), { ...context, usesOwnPermissions: true });
      expect(document.getElementById("host")).toBeNull();
    },
  );
  it("offers every host: live, sandbox and developer", () => {
    draw(stopped({ code: "host-unknown" }));
    const options = [...list().options];
    const hosts = hostKinds.flatMap((kind) =>
      regions.map((region) => `${kind}.zohoapis.${region}`),
    );
    expect(options.map(({ value }) => value)).toEqual(hosts);
    for (const place of ["com (United States)", "eu (European Union)", "com.au (Australia)"])
      expect(options.map(textOf)).toContain(`www.zohoapis.${place}`);
  });
  it("preselects the likeliest, and leaves the choice alone from then on", () => {
    const suite = { ...context, crm: "https://one.zoho.eu" };
    const { redraw } = draw(stopped({ code: "host-unknown" }), suite);
    expect(list().value).toBe("www.zohoapis.eu");
    redraw(stopped({ code: "wrong-host" }), { ...suite, host: "www.zohoapis.eu" });
    expect(list().value).toBe("www.zohoapis.eu");
  });
  it("explains itself", () => {
    draw(stopped({ code: "host-unknown" }));
    expect(textsBy(list(), "aria-describedby").join()).toMatch(/choose again/);
  });
  it("passes on the chosen host", () => {
    const { actions } = draw(stopped({ code: "host-unknown" }));
    list().value = "sandbox.zohoapis.com.au";
    find("button", "Use this host").click();
    expect(actions.useHost).toHaveBeenCalledExactlyOnceWith("sandbox.zohoapis.com.au");
  });
  it("sends nothing before it is answered", () => {
    const { actions } = draw(stopped({ code: "host-unknown" }));
    list().value = "www.zohoapis.eu";
    list().dispatchEvent(new Event("change", { bubbles: true }));
    expect(actions.useHost).not.toHaveBeenCalled();
  });
  it("keeps what was chosen while it is tried, and when it was wrong", () => {
    const { redraw } = draw(stopped({ code: "host-unknown" }));
    const first = list();
    first.value = "www.zohoapis.in";
    redraw(stopped({ code: "host-unknown" }, true));
    redraw(stopped({ code: "wrong-host" }));
    expect(list()).toBe(first);
    expect(list().value).toBe("www.zohoapis.in");
  });
  it("does not lose the focus when it disappears", () => {
    const { redraw } = draw(stopped({ code: "host-unknown" }));
    find("button", "Use this host").focus();
    redraw(ready());
    expect(document.activeElement?.id).toBe("title");
  });
});
