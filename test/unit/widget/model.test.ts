import { describe, it } from "vitest";
import { patience, runModel } from "../../model/report";
import { becomesIdle, leavesNothing } from "../../model/sequences";
import { compileForModel, compileSdk } from "../../model/widget/compile";

// The widget from main.ts on, with its page, the SDK and an organisation of the simulator. Whatever a
// person does, however Zoho answers, and whatever else happens, the rules hold, and the page is right.

const [widget, sdk] = await Promise.all([compileForModel(), compileSdk()]);
const parts = { widget, sdk };

describe("the model of organisation and widget", { timeout: patience }, () => {
  it("keeps its rules, and in the end shows what the server has", (test) =>
    runModel(test, 150, 0.8, (step) => becomesIdle(parts, step)));

  it("keeps its rules, and leaves nothing behind when it is unmounted", (test) =>
    runModel(test, 60, 0.2, (step) => leavesNothing(parts, step)));
});
