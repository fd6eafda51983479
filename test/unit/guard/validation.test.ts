import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { validation } from "../../../src/widget/guard/validation";
import {
  from,
  ids,
  layoutsBody,
  recordedLayouts,
  support,
  to,
  toField,
} from "../../support/guard/recorded";

const evidence = (body: unknown, name: typeof from | typeof to = to) =>
  validation(readLayouts(body), name);

const ruled = toField({ validation_rule: { id: "3361265000001300007" } });

describe("a validation rule of the field itself", () => {
  it("is read from the recorded answer, in which To Number has one", () => {
    expect(evidence(recordedLayouts(), to)).toMatchObject({
      outcome: "blocked",
      places: [{ name: "Standard", section: "Call Information" }],
    });
    expect(evidence(recordedLayouts(), from)).toEqual({
      check: "validation",
      outcome: "clear",
      places: [],
    });
  });

  it("blocks in an active layout, with place and page", () => {
    expect(evidence(layoutsBody(support([ruled])))).toEqual({
      check: "validation",
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

  it.each([
    [false],
    [""],
    [[]],
    [0],
    ["0"],
    [{ id: null }],
    [{ id: "" }],
    [{ id: 4150868000000460 }],
  ])("is unknown for %j: neither a lock nor clear", (rule) => {
    const found = evidence(layoutsBody(support([toField({ validation_rule: rule })])));
    expect(found).toMatchObject({ outcome: "unknown", gap: { kind: "unreadable" } });
  });

  it.each([[null], [{}]])("does not exist for %j", (rule) => {
    const found = evidence(layoutsBody(support([toField({ validation_rule: rule })])));
    expect(found.outcome).toBe("clear");
  });

  it("is only possible in an inactive one", () => {
    const { outcome, places } = evidence(layoutsBody(support([ruled], { status: "inactive" })));
    expect(outcome).toBe("possible");
    expect(places).toEqual([expect.objectContaining({ inactive: true })]);
  });

  it("leaves the other field alone", () => {
    expect(evidence(layoutsBody(support([ruled])), from).outcome).toBe("clear");
  });

  it("does not count as required", () => {
    const layouts = readLayouts(layoutsBody(support([ruled])));
    expect(layouts.fields[to].every(({ required }) => !required)).toBe(true);
  });

  it("is unknown if one layout omits it", () => {
    expect(evidence(layoutsBody(support([toField({ validation_rule: undefined })])))).toEqual({
      check: "validation",
      outcome: "unknown",
      places: [],
      gap: { kind: "unreadable" },
    });
  });

  it("blocks even if another layout omits it", () => {
    const silent = support([toField({ validation_rule: undefined })]);
    const { outcome, places, gap } = evidence(layoutsBody(support([ruled]), silent));
    expect(outcome).toBe("blocked");
    expect(places).toHaveLength(1);
    expect(gap).toEqual({ kind: "unreadable" });
  });
});
