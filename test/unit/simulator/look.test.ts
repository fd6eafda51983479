import { describe, expect, it } from "vitest";
import { type Look, parseLook, plainLook, writeLook } from "../../../src/simulator/page/look";

const parse = (query: string) => parseLook(new URLSearchParams(query));

function written(query: string, look: Look): string {
  const params = new URLSearchParams(query);
  writeLook(params, look);
  return params.toString();
}

describe("the look of an address", () => {
  it.each<[string, Partial<Look>]>([
    ["theme=night", { theme: "night" }],
    ["theme=day&scheme=dark", { theme: "day", scheme: "dark" }],
    ["dir=rtl", { dir: "rtl" }],
    ["width=320&zoom=200", { width: 320, zoom: 200 }],
    ["language=de_DE", { language: "de_DE" }],
    ["language=de_DE&locale=fr_FR", { language: "de_DE", locale: "fr_FR" }],
  ])("%s", (query, change) => {
    const look = { ...plainLook, ...change };
    expect(parse(query)).toEqual(look);
    expect(written("", look)).toBe(query);
  });

  it.each([
    "",
    "theme=dusk&scheme=night&dir=up",
    "width=0&zoom=0",
    "width=wide&zoom=1e9",
    "width=-320&zoom=NaN",
  ])("is plain for: %s", (query) => {
    expect(parse(query)).toEqual(plainLook);
  });
});

it("keeps everything else in the address, and removes default values", () => {
  expect(written("stage=both-hidden&theme=night&zoom=200", { ...plainLook, zoom: 400 })).toBe(
    "stage=both-hidden&zoom=400",
  );
});
