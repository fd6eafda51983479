import { describe, expect, it } from "vitest";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import type { Switches } from "../../../src/simulator/sdk/switches";

/** Runs the script like a page, then reads its globals as a later script sees them. */
async function globalsOf(switches: Switches | undefined, look: string): Promise<unknown> {
  const script = await sdkScript(process.cwd(), switches);
  const location = { href: "https://widget.example/app/widget.html", search: "" };
  const window = { location, addEventListener() {}, parent: { postMessage() {} } };
  return new Function("window", "document", `${script}${look}`)(window, {});
}

describe("zrc in the SDK's script", () => {
  const look =
    "return { type: typeof zrc, inWindow: 'zrc' in window, $: typeof zrc === 'object' && '$' in zrc };";

  it.each<[Switches | undefined, object]>([
    [undefined, { type: "undefined", inWindow: false, $: false }],
    [{ zrc: true }, { type: "object", inWindow: false, $: false }],
    [
      { zrc: true, zrcConnections: true },
      { type: "object", inWindow: false, $: true },
    ],
  ])("%j", async (switches, expected) => {
    expect(await globalsOf(switches, look)).toEqual(expected);
  });
});

describe("META in the SDK's script", () => {
  const look = `
    const sent = [];
    ZSDK = function () {
      this.getContext = () => ({ Event: { Trigger: (_name, data) => sent.push(data) } });
    };
    ZOHO.CRM.META.getCustomViews({ Entity: "Calls" });
    ZOHO.CRM.META.getCustomViews({ Entity: "Calls", Id: "33" });
    return sent;`;

  it("requests all list views, or one", async () => {
    expect(await globalsOf(undefined, look)).toMatchObject([
      { category: "META", type: "CUSTOM_VIEWS", Entity: "Calls" },
      { category: "META", type: "CUSTOM_VIEW", Entity: "Calls", Id: "33" },
    ]);
  });
});

describe("what an older SDK lacks", () => {
  const look = `
    const { CONFIG, UI } = ZOHO.CRM;
    let resize = typeof UI.Resize;
    // Any other error is the core's own, which has no CRM page to send to here.
    try { UI.Resize?.({ height: 1 }); } catch (error) { if (error instanceof ReferenceError) resize = error.name; }
    return { preference: typeof CONFIG.getUserPreference, resize };`;

  it.each<[Switches | undefined, object]>([
    [undefined, { preference: "function", resize: "function" }],
    [{ noPreference: true }, { preference: "undefined", resize: "function" }],
    [{ resize: "absent" }, { preference: "function", resize: "undefined" }],
    [{ resize: "throws" }, { preference: "function", resize: "ReferenceError" }],
  ])("%j", async (switches, expected) => {
    expect(await globalsOf(switches, look)).toEqual(expected);
  });
});
