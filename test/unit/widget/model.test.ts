import { describe, it } from "vitest";
import { openPlainPage } from "../../model/page/plain-page";
import { patience, runModel } from "../../model/report";
import { comesToRest, leavesNothing } from "../../model/sequences";
import { compileSdk, compileWidget } from "../../model/widget/compile";
import type { WorldParts } from "../../model/world";

// The widget from main.ts on, over the SDK and an organisation of the simulator, without a picture:
// whatever a person does, however Zoho answers, and whatever else happens, the rules hold.

const [widget, sdk] = await Promise.all([compileWidget(), compileSdk()]);
const parts: WorldParts = { widget, sdk, openPage: openPlainPage };

describe("the model of organisation and widget", { timeout: patience }, () => {
  it("keeps its rules, and comes to rest with what the server has", (test) =>
    runModel(test, 250, 0.8, (step) => comesToRest(parts, step)));

  it("keeps its rules, and leaves nothing behind when it is taken away", (test) =>
    runModel(test, 100, 0.2, (step) => leavesNothing(parts, step)));
});
