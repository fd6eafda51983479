import { describe, it } from "vitest";
import { patience, runModel } from "../../model/report";
import { comesToRest, leavesNothing } from "../../model/sequences";
import { compileForModel, compileSdk } from "../../model/widget/compile";

// The widget from main.ts on, drawn, over the SDK and an organisation of the simulator: whatever a person
// does, however Zoho answers, and whatever else happens, the rules hold, and the page shows what is so.

const [widget, sdk] = await Promise.all([compileForModel(), compileSdk()]);
const parts = { widget, sdk };

describe("the model of organisation and widget", { timeout: patience }, () => {
  it("keeps its rules, and comes to rest with what the server has", (test) =>
    runModel(test, 150, 0.8, (step) => comesToRest(parts, step)));

  it("keeps its rules, and leaves nothing behind when it is taken away", (test) =>
    runModel(test, 60, 0.2, (step) => leavesNothing(parts, step)));
});
