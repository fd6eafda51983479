import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import {
  from,
  fromField,
  ids,
  type Json,
  layout,
  layoutsBody,
  recordedLayouts,
  support,
  to,
  toField,
} from "../../support/guard/recorded";

// What else the layouts contain: ids for the rules, names for people, and the permission to customize.

describe("ids of the fields", () => {
  it("are the recorded ones, with every digit", () => {
    expect(readLayouts(recordedLayouts()).ids).toEqual(ids);
  });

  it("come from the layouts that have them", () => {
    const body = { layouts: [layout([toField({ id: undefined })]), support([toField()])] };
    expect(readLayouts(body).ids).toEqual({ [to]: ids[to] });
  });

  it.each([
    ["a number, which has lost its last digits", Number(ids[to])],
    ["empty", ""],
    ["null", null],
    ["an object", { id: ids[to] }],
    ["no digits", "To"],
    ["more than digits at its end", "17|To_Number__s"],
    ["more than digits at its beginning", ".*|17"],
  ])("are not used if one is %s", (_what, id) => {
    expect(readLayouts({ layouts: [layout([toField({ id })])] }).ids).toEqual({});
  });
});

describe("labels of the fields", () => {
  it.each([
    ["the label that is displayed", { display_label: "Caller's line" }, "Caller's line"],
    ["the field's own", { display_label: null, field_label: "Line" }, "Line"],
    ["nothing", { display_label: null, field_label: null }, undefined],
    ["no object", { display_label: {}, field_label: [] }, undefined],
  ])("are %s", (_what, more, label) => {
    expect(readLayouts({ layouts: [layout([fromField(more)])] }).labels[from]).toBe(label);
  });

  it("stay text, whatever they contain", () => {
    const label = "<u>From</u> رقم";
    const body = { layouts: [layout([fromField({ display_label: label })])] };
    expect(readLayouts(body).labels[from]).toBe(label);
  });
});

describe("the right to customize modules", () => {
  const profiles = [{ id: "3361265000000026011", name: "Administrator" }];
  it.each([
    ["there in all layouts", [profiles, profiles], true],
    ["there, but empty", [[]], undefined],
    ["an empty object", [{}], undefined],
    ["a number", [0], undefined],
    ["an empty text", [""], undefined],
    ["false", [false], undefined],
    ["null in the first", [null, profiles], false],
    ["null in the last", [profiles, null], false],
    ["left out", [undefined, undefined], undefined],
  ])("profiles %s", (_what, all, customizable) => {
    const layouts = all.map((each) => layout([toField()], { profiles: each }));
    expect(readLayouts({ layouts }).customizable).toBe(customizable);
  });

  it("is unknown from an answer without layouts", () => {
    expect(readLayouts({ layouts: [] }).customizable).toBeUndefined();
    expect(readLayouts(undefined).customizable).toBeUndefined();
  });

  it("is known from the recorded answer", () => {
    expect(readLayouts(layoutsBody()).customizable).toBe(true);
  });
});

describe("the place of a field", () => {
  const placeIn = (more: Json, section: Json = {}) =>
    readLayouts({ layouts: [layout([toField()], more, section)] }).fields[to][0]?.place;

  it("has the displayed names, otherwise those of the API", () => {
    const shown = { display_label: "Shown", name: "Internal" };
    expect(placeIn(shown, shown)).toMatchObject({ name: "Shown", section: "Shown" });
    const own = { display_label: null, name: "Internal" };
    expect(placeIn(own, own)).toMatchObject({ name: "Internal", section: "Internal" });
  });
  it.each([
    ["active", undefined],
    ["inactive", true],
    ["scheduled", true],
    // If Zoho says nothing, neither does the widget.
    [undefined, undefined],
    [null, undefined],
    [{}, undefined],
  ])("is inactive in a layout of status %j: %s", (status, inactive) => {
    expect(placeIn({ status })?.inactive).toBe(inactive);
  });
});

describe("a layout", () => {
  it.each([
    [{ edit: false }, true],
    [{ edit: true }, undefined],
    [undefined, undefined],
  ])("of which Zoho says %j cannot be edited: %s", (actions_allowed, uneditable) => {
    const body = { layouts: [layout([toField()], { actions_allowed })] };
    expect(readLayouts(body).fields[to][0]?.place.uneditable).toBe(uneditable);
  });
});
