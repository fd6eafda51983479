import { afterEach, beforeEach, expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import type { Simulator } from "../../../src/simulator/page/api";
import { plainLook } from "../../../src/simulator/page/look";
import { drawPanel } from "../../../src/simulator/page/panel";
import { stageIds } from "../../../src/simulator/stages";
import { createFaults } from "../../../src/simulator/wire/faults";

beforeEach(() => {
  sessionStorage.clear();
  document.body.innerHTML = '<aside id="panel"></aside>';
});
afterEach(() => {
  document.body.innerHTML = "";
});

/** The panel over a CRM page without a frame. */
function open(stage = "both-shown") {
  const panel = document.querySelector<HTMLElement>("#panel");
  if (!panel) throw new Error("There is no panel");
  const draw = () => drawPanel(panel, simulator);
  const simulator: Simulator = {
    stage,
    organisation: createOrganisation(),
    requests: [],
    messages: [],
    faults: createFaults([], () => draw()),
    stageFaults: [],
    latency: 0,
    frameUrl: "",
    look: plainLook,
    applyLook() {},
    frameHidden: false,
    hideFrame() {},
    pageLoad() {},
    hold() {},
    release() {},
    reload() {},
    clear() {},
  };
  draw();
  return { panel, simulator };
}

const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

async function type(selector: string, value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}`);
  field.value = value;
  field.dispatchEvent(
    new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }),
  );
  await drawn();
}

async function press(selector: string): Promise<void> {
  document.querySelector<HTMLElement>(selector)?.click();
  await drawn();
}

const titles = () =>
  [...document.querySelectorAll(".stages a")].map((one) => one.textContent?.trim());

it("lists every stage with its description, that of the open one only at the top", () => {
  const { panel } = open();
  expect(titles()).toHaveLength(stageIds.length);
  expect(panel.querySelectorAll(".stages p")).toHaveLength(stageIds.length - 1);
  expect(panel.querySelector(".open-stage p")?.textContent).toMatch(/^An ordinary organisation/);
  expect(panel.querySelector("[aria-current]")?.textContent?.trim()).toBe("Both fields shown");
});

it("finds stages by words in title, sentence, group or id, and keeps them for the next page", async () => {
  const { panel } = open();
  await type("input[type=search]", "put TOKEN");
  expect(titles()).toHaveLength(3);
  expect(panel.querySelector("[role=status]")?.textContent).toBe(`3 of ${stageIds.length} stages`);
  document.body.innerHTML = '<aside id="panel"></aside>';
  open("put-token-hiccup");
  expect(titles()).toHaveLength(3);
  await type("input[type=search]", "nothing like it");
  expect(titles()).toEqual([]);
});

it("moves from tab to tab by arrow keys, wrapping around, with one stop for the Tab key", async () => {
  const { panel } = open();
  const key = async (name: string) => {
    const list = panel.querySelector("[role=tablist]");
    list?.dispatchEvent(
      new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }),
    );
    await drawn();
    return [...panel.querySelectorAll('[role=tab][tabindex="0"]')].map((one) => one.id);
  };
  expect(await key("ArrowLeft")).toEqual(["tab-crm"]);
  expect(await key("ArrowRight")).toEqual(["tab-stages"]);
  expect(await key("End")).toEqual(["tab-crm"]);
  expect(await key("Home")).toEqual(["tab-stages"]);
  expect(await key("a")).toEqual(["tab-stages"]);
});

it("asks for what the chosen fault needs, adds it, and removes it again", async () => {
  const { panel, simulator } = open();
  await press("#tab-faults");
  expect(panel.querySelector("[name=code]")).not.toBeNull();
  await type("[name=kind]", "neighbours");
  expect(panel.querySelector("[name=code]")).toBeNull();
  await type("[name=beside]", '{"info":{}}');
  await press("form button");
  expect(simulator.faults.rules).toMatchObject([{ kind: "neighbours", beside: { info: {} } }]);
  expect(panel.querySelector(".faults li")?.textContent).toContain("Reading the preferences");
  expect(panel.querySelector("#tab-faults .count")?.textContent).toBe("1");
  await press(".faults button");
  expect(simulator.faults.rules).toEqual([]);
  expect(document.activeElement?.id).toBe("faults");
});

it("says which value of a fault is invalid", async () => {
  const { panel, simulator } = open();
  await press("#tab-faults");
  await type("[name=kind]", "reject");
  await type("[name=data]", "{");
  await press("form button");
  expect(panel.querySelector("output")?.textContent).toBe("What is answered must be JSON.");
  expect(simulator.faults.rules).toEqual([]);
});
