// @vitest-environment node
import { describe, it } from "vitest";
import { openDrawnPage } from "../model/page/drawn-page";
import { patience, runModel } from "../model/report";
import { comesToRest } from "../model/sequences";
import { look } from "../model/view/look";
import { drawnPerson } from "../model/view/person";
import { compileSdk, compileWidget } from "../model/widget/compile";
import type { WorldParts } from "../model/world";

// The same model with the page drawn, each load in a document of its own: pressed are its switches and
// buttons, and what is displayed is looked at after each step.

const [widget, sdk] = await Promise.all([compileWidget(), compileSdk()]);
const parts: WorldParts = {
  widget,
  sdk,
  openPage: openDrawnPage,
  view: { person: drawnPerson, look },
};

describe("the model of organisation and widget, drawn", { timeout: patience }, () => {
  it("displays what the rules allow, and at rest what the server has", (test) =>
    runModel(test, 25, 0.1, (step) => comesToRest(parts, step)));
});
