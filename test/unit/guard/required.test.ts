import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { required } from "../../../src/widget/guard/required";
import {
  from,
  fromField,
  ids,
  type Json,
  layoutId,
  layoutsBody,
  recordedLayouts,
  support,
  to,
  toField,
} from "../../support/guard/recorded";

const evidence = (body: unknown, name: typeof from | typeof to = to) =>
  required(readLayouts(body), name);

const requiredTo = toField({ required: true });
const inactive = { status: "inactive" };

describe("required in a layout", () => {
  it("reads the recorded answer, in which To Number is required", () => {
    expect(evidence(recordedLayouts(), from)).toEqual({
      check: "required",
      outcome: "clear",
      places: [],
    });
    expect(evidence(recordedLayouts(), to)).toEqual({
      check: "required",
      outcome: "blocked",
      places: [
        {
          name: "Standard",
          section: "Call Information",
          page: `modules/Calls/layouts/${layoutId}`,
          target: { layout: layoutId, section: "3361265000000095035", field: ids[to] },
        },
      ],
    });
  });

  it("blocks if the layout is active, and names layout, section and the layout's own page", () => {
    expect(evidence(layoutsBody(support([requiredTo])))).toEqual({
      check: "required",
      outcome: "blocked",
      places: [
        {
          name: "Support",
          section: "Call Information",
          page: "modules/Calls/layouts/3361265000000095233",
          target: {
            layout: "3361265000000095233",
            section: "3361265000000095035",
            field: ids[to],
          },
        },
      ],
    });
  });

  it("is only possible if all such layouts are inactive, and says so", () => {
    const { outcome, places } = evidence(layoutsBody(support([requiredTo], inactive)));
    expect(outcome).toBe("possible");
    expect(places).toEqual([expect.objectContaining({ name: "Support", inactive: true })]);
  });

  it("names only the active layouts if there are both", () => {
    const retired = support([requiredTo], { ...inactive, display_label: "Retired" });
    const { outcome, places } = evidence(layoutsBody(retired, support([requiredTo])));
    expect(outcome).toBe("blocked");
    expect(places.map(({ name }) => name)).toEqual(["Support"]);
  });

  it("names every active layout and section", () => {
    const twice = support([requiredTo]);
    const sections = [twice["sections"]].flat();
    const body = layoutsBody(
      { ...twice, sections: [...sections, { display_label: "More", fields: [requiredTo] }] },
      support([requiredTo], { id: "3361265000000095333", display_label: "Sales" }),
    );
    expect(evidence(body).places.map(({ name, section }) => [name, section])).toEqual([
      ["Support", "Call Information"],
      ["Support", "More"],
      ["Sales", "Call Information"],
    ]);
  });

  it("applies to the marked field and no other", () => {
    const body = layoutsBody(support([requiredTo, fromField()]));
    expect(evidence(body, from).outcome).toBe("clear");
    expect(evidence(body, to).outcome).toBe("blocked");
  });

  it.each([
    "Caller_ID",
    "Dialled_Number",
    "X_To_Number__s",
    "To_Number__s1",
    "to_number__s",
    "To_Number",
  ])("does not mistake %s for To Number", (api_name) => {
    const other = toField({ api_name, required: true, id: "3361265000000017041" });
    expect(evidence(layoutsBody(support([other]))).outcome).toBe("clear");
  });

  const names: readonly [string, Json, string][] = [
    ["the label where there is one", { display_label: "Hilfe", name: "Support" }, "Hilfe"],
    ["the name where there is no label", { display_label: null, name: "Support" }, "Support"],
    ["nothing where there is neither", { display_label: undefined, name: null }, ""],
  ];
  it.each(names)("calls the layout by %s", (_what, more, name) => {
    expect(evidence(layoutsBody(support([requiredTo], more))).places).toEqual([
      expect.objectContaining({ name }),
    ]);
  });

  it.each([
    ["a number, which has lost its last digits", Number(layoutId)],
    ["no digits", "../../../logout"],
    ["missing", undefined],
  ])("links to all layouts if the id is %s", (_what, id) => {
    expect(evidence(layoutsBody(support([requiredTo], { id }))).places).toEqual([
      expect.objectContaining({ page: "modules/Calls/layouts" }),
    ]);
  });

  it("neither proves nor blocks anything if a layout has no status", () => {
    const body = layoutsBody(support([requiredTo], { status: undefined }));
    expect(evidence(body).outcome).toBe("possible");
    expect(evidence(body).places).toHaveLength(1);
  });
});
