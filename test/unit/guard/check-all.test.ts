import { describe, expect, it } from "vitest";
import { fakeTime } from "../../support/fake-time";
import { askedAtOnce, askedInAll, published } from "../../support/guard/checks";
import { from, layout, recordedLayouts, to, toField } from "../../support/guard/recorded";
import { fields, rule, silence, trouble, using } from "../../support/guard/rules";
import { runChecks } from "../../support/guard/run-checks";
import { freeLayouts, lockedLayouts, paths, quietWorld } from "../../support/guard/scene";

fakeTime();

const clear = Object.fromEntries(published.map((name) => [name, "clear"]));

describe("all checks together", () => {
  it("are clear for both fields if nothing uses them", async () => {
    const { outcomes } = await runChecks(quietWorld());
    expect(outcomes(from)).toEqual(clear);
    expect(outcomes(to)).toEqual(clear);
  });

  it("take one request for each list, all sent at once, and serve both fields", async () => {
    const world = quietWorld();
    for (const path of askedAtOnce(true)) world.api[path] = () => silence;
    const { asked } = await runChecks(world, true);
    expect(asked.map((path) => path.split("?")[0]).toSorted()).toEqual(
      askedAtOnce(true).toSorted(),
    );
  });

  it("leave unpublished endpoints alone unless they are switched on", async () => {
    const { asked } = await runChecks(quietWorld());
    expect(asked).toHaveLength(askedInAll.length);
    expect(asked.join(" ")).not.toMatch(/validation_rules|layout_rules/);
  });

  it("block for what the recorded layouts require, and leave From Number alone", async () => {
    const world = quietWorld();
    world.api[paths.layouts] = recordedLayouts;
    const { outcomes } = await runChecks(world);
    expect(outcomes(to)).toMatchObject({ required: "blocked", validation: "blocked" });
    expect(outcomes(from)).toEqual(clear);
  });

  it("concern each field by itself", async () => {
    const world = quietWorld();
    world.api[paths.layouts] = () => lockedLayouts;
    const rules = [using(fields.from, "Own rule")];
    world.api[paths.workflows] = () => ({ workflow_rules: rules });
    const { outcomes } = await runChecks(world);
    expect(outcomes(to)).toEqual({ ...clear, required: "blocked" });
    expect(outcomes(from)).toEqual({ ...clear, workflows: "possible" });
  });

  it("report as they go, and say once, at the end, that they are done", async () => {
    const { reports } = await runChecks(quietWorld());
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.map(({ done }) => done).indexOf(true)).toBe(reports.length - 1);
  });
});

describe("a check that fails", () => {
  it.each([
    ["layouts", paths.layouts, ["required", "validation"]],
    ["workflows", paths.workflows, ["workflows"]],
    ["updates", paths.updates, ["field-updates"]],
    ["blueprints", paths.blueprints, ["blueprints"]],
    ["webhooks", paths.webhooks, ["webhooks"]],
  ] as const)("(%s) is unknown on its own", async (_what, path, names) => {
    const world = quietWorld();
    world.api[path] = () => trouble("OAUTH_SCOPE_MISMATCH");
    const { found, outcomes, asked } = await runChecks(world);
    expect(outcomes(to)).toEqual({
      ...clear,
      ...Object.fromEntries(names.map((name) => [name, "unknown"])),
    });
    for (const { check, gap } of found(to)) {
      const hit = names.some((name) => name === check);
      expect(gap).toEqual(
        hit ? { kind: "problem", problem: { code: "OAUTH_SCOPE_MISMATCH" } } : undefined,
      );
    }
    expect(asked).toHaveLength(askedInAll.length);
  });
});

describe("the id of the field", () => {
  const byId = { workflow_rules: [rule("By id", { id: fields.to.id })] };
  const world = (layouts: () => unknown) => {
    const made = quietWorld();
    made.api[paths.workflows] = () => byId;
    made.api[paths.layouts] = layouts;
    return made;
  };

  it("comes from the layouts of the same reading", async () => {
    const { outcomes } = await runChecks(
      world(() => freeLayouts),
      false,
      { layouts: [] },
    );
    expect(outcomes(to)["workflows"]).toBe("possible");
  });

  it("comes from the person's layouts if those are unavailable", async () => {
    const { outcomes } = await runChecks(world(() => trouble("OAUTH_SCOPE_MISMATCH")));
    expect(outcomes(to)["workflows"]).toBe("possible");
  });

  it("is needed: if no layout contains it, no rule is clear", async () => {
    const withoutIds = { layouts: [layout([toField({ id: Number(fields.to.id) })])] };
    const { outcomes, evidence } = await runChecks(
      world(() => withoutIds),
      false,
      { layouts: [] },
    );
    expect(outcomes(to)).toMatchObject({ workflows: "unknown", blueprints: "unknown" });
    expect(evidence("workflows")?.gap).toEqual({ kind: "absent" });
  });

  it("is not needed to find a use by name", async () => {
    const made = world(() => trouble("INTERNAL_ERROR"));
    made.api[paths.workflows] = () => ({ workflow_rules: [rule("By name", "To_Number__s")] });
    const { outcomes } = await runChecks(made, false, { layouts: [] });
    expect(outcomes(to)["workflows"]).toBe("possible");
  });
});
