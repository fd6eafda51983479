import type { FaultCase, Step } from "../case";
import { as } from "./places";
import { hidden, shown } from "./screens";

// What the browser keeps, refuses to keep, or gives back damaged.

const one = (fault: string, more: Partial<FaultCase>, steps: readonly Step[]): FaultCase => ({
  area: "storage",
  fault,
  where: "browser",
  client: "connection",
  rules: [],
  steps,
  runs: "memory",
  ...more,
});

const well: readonly Step[] = [{ see: shown }, { do: "hide" }, { see: hidden }];

const damaged: readonly [fault: string, stored: string][] = [
  ["an empty text", ""],
  ["no JSON", "{"],
  ["null", "null"],
  ["a number", "7"],
  ["an array", "[]"],
  ["another version", '{"version":2,"link":"other"}'],
  ["no version", '{"link":"other","client":"user"}'],
  ["a link name with markup", '{"version":1,"link":"<img src=x onerror=alert(1)>"}'],
  ["a link name of another type", '{"version":1,"link":{"a":1}}'],
  ["a host of somebody else", '{"version":1,"host":"evil.example"}'],
  ["a host with a path", '{"version":1,"host":"www.zohoapis.eu/x"}'],
  ["a client that is none", '{"version":1,"client":"admin"}'],
  ["a language that is none", '{"version":1,"language":"../../x"}'],
  ["__proto__ keys", '{"__proto__":{"version":1,"link":"other","client":"user"}}'],
  ["its JSON text in a text", JSON.stringify('{"version":2}')],
];

const choose: readonly Step[] = [
  {
    see: {
      switches: "none",
      banner: "problem.connection",
      asks: "guide.title",
      offers: "action.retry guide.own",
      code: "CONNECTION_FAILURE",
    },
  },
  { do: "press", button: "guide.own" },
];

export const storage: readonly FaultCase[] = [
  one("denied", { storage: "denied", runs: "both" }, well),
  one(
    "denied, and the person's own permissions chosen",
    { storage: "denied", stage: "zrc", runs: "both" },
    [...choose, { see: as("own permissions", { ...shown, choice: "choice.own" }) }].map(
      (step): Step =>
        "see" in step && step.see.choice
          ? { see: { ...step.see, choice: "choice.own choice.forgotten" } }
          : step,
    ),
  ),
  one("kept: the person's own permissions, over a reload", { stage: "zrc" }, [
    ...choose,
    { see: as("own permissions", shown) },
    { do: "press", button: "choice.back" },
    ...choose,
    { see: as("own permissions", shown) },
  ]),
  one(
    "choices of another organisation",
    { stored: '{"version":1,"link":"other","organisation":"1"}' },
    well,
  ),
  one(
    "own permissions chosen in another organisation",
    { stored: '{"version":1,"client":"user","organisation":"1"}', stage: "zrc-and-connection" },
    well,
  ),
  one("own permissions chosen, and no zrc any more", { stored: '{"version":1,"client":"user"}' }, [
    { see: shown },
  ]),
  ...damaged.map(([fault, stored]) => one(`damaged: ${fault}`, { stored }, well)),
];
