import { describe, expect, it } from "vitest";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import type { Switches } from "../../../src/simulator/sdk/switches";

/** Runs the script as a page would, then looks at its globals as a later script sees them. */
async function globalsOf(switches?: Switches): Promise<unknown> {
  const script = await sdkScript(process.cwd(), switches);
  const look =
    "return { type: typeof zrc, inWindow: 'zrc' in window, $: typeof zrc === 'object' && '$' in zrc };";
  const location = { href: "https://widget.example/app/widget.html", search: "" };
  const window = { location, addEventListener() {}, parent: { postMessage() {} } };
  return new Function("window", "document", `${script}${look}`)(window, {});
}

describe("zrc in the SDK's script", () => {
  it.each<[Switches | undefined, object]>([
    [undefined, { type: "undefined", inWindow: false, $: false }],
    [{ zrc: true }, { type: "object", inWindow: false, $: false }],
    [
      { zrc: true, zrcConnections: true },
      { type: "object", inWindow: false, $: true },
    ],
  ])("%j", async (switches, expected) => {
    expect(await globalsOf(switches)).toEqual(expected);
  });
});
