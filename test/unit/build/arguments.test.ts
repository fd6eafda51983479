import { describe, expect, it } from "vitest";
import manifest from "../../../package.json";
import {
  type Command,
  numberOf,
  readArguments,
  usageOf,
} from "../../../src/build/cli/arguments.mjs";
import { nodeProblem, oldestNode } from "../../../src/build/cli/requirements.mjs";

const command: Command = {
  type: "npm start --",
  says: "Starts.",
  options: { port: { takes: "N", says: "the port" }, quick: { says: "at once" } },
};
const other: Command = {
  type: "npm run other --",
  says: "",
  options: { cert: { takes: "F", says: "" } },
};
const read = (...typed: readonly string[]) => readArguments(typed, command, [command, other]);

describe("the arguments of a command", () => {
  it("are read", () => {
    expect(read("--port", "1", "--quick")).toEqual({
      help: false,
      values: { port: "1", quick: "" },
      rest: [],
    });
    expect(read("--port=1").values).toEqual({ port: "1" });
    expect(read()).toEqual({ help: false, values: {}, rest: [] });
    expect(readArguments(["a", "b"], { ...command, rest: "[FILE…]" }).rest).toEqual(["a", "b"]);
  });

  it.each([["--help"], ["-h"]])("ask for help with %s", (help) => {
    expect(read("--port", "1", help).help).toBe(true);
  });

  it.each([
    ["an option that nobody has", ["--prot", "1"], "--prot is not an option."],
    ["a short one that nobody has", ["-p"], "-p is not an option."],
    ["a negated one", ["--no-quick"], "--no-quick is not an option."],
    [
      "one of another command",
      ["--cert", "x"],
      "--cert does not belong here, but to: npm run other --",
    ],
    ["one without its value", ["--port"], "--port needs a value: --port N"],
    ["an option instead of the value", ["--port", "--quick"], "--port needs a value: --port N"],
    ["a value for a switch", ["--quick=1"], "--quick takes no value."],
    ["a word more", ["more"], '"more" is not understood here.'],
    ["a name that objects inherit", ["--constructor"], "--constructor is not an option."],
  ])("are refused: %s", (_what, typed, words) => {
    expect(() => read(...typed)).toThrow(words);
  });

  it.each(["abc", "", " ", "1.5", "-1", "65536", "0x"])("are no port: %j", (text) => {
    expect(() => numberOf(text, "port", { least: 0, most: 65535 })).toThrow(
      `--port takes a number, 0 to 65535, not "${text}".`,
    );
  });

  it.each([
    ["0", 0],
    ["65535", 65535],
    [undefined, undefined],
  ])("are a port: %j", (text, port) => {
    expect(numberOf(text, "port", { least: 0, most: 65535 })).toBe(port);
  });
});

it("are listed in the usage", () => {
  expect(usageOf(command)).toBe(`Starts.

Usage: npm start -- [options]

  --port N  the port
  --quick   at once
  --help    says this`);
});

describe("Node", () => {
  it("must be as new as package.json says", () => {
    expect(manifest.engines.node).toBe(`>=${oldestNode}`);
  });
  it.each(["12.22.12", "18.20.8", "20.18.3"])("%s is too old", (version) => {
    expect(nodeProblem(version)).toBe(
      `This is Node.js ${version}. Install Node.js ${oldestNode} or newer.`,
    );
  });
  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s will do", (version) => {
    expect(nodeProblem(version)).toBe("");
  });
});
