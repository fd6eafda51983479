import { describe, expect, it, vi } from "vitest";
import { anHour, fakeTime, pass } from "../../support/fake-time";
import { askedAtOnce, askedInAll, published } from "../../support/guard/checks";
import { to } from "../../support/guard/recorded";
import { fields, pageOf, rule, silence, using } from "../../support/guard/rules";
import { runChecks } from "../../support/guard/run-checks";
import { limits, paths, quietWorld } from "../../support/guard/scene";

const { check: limit } = limits;

fakeTime();

const later = (ms: number, body: unknown) => () =>
  new Promise((resolve) => {
    setTimeout(() => resolve(body), ms);
  });

describe("a check that never answers", () => {
  it("delays no other one", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => silence;
    const { evidence, done } = await runChecks(world);
    for (const check of ["required", "validation", "field-updates", "blueprints"] as const) {
      expect(evidence(check)?.outcome).toBe("clear");
    }
    expect(done()).toBe(false);
  });

  it("is unknown at its limit, not before, and then all is done", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => silence;
    const { evidence, done } = await runChecks(world);
    await pass(limit - 1);
    expect(evidence("workflows")).toBeUndefined();
    await pass(1);
    expect(evidence("workflows")).toEqual({
      check: "workflows",
      outcome: "unknown",
      places: [],
      gap: {
        kind: "problem",
        problem: { code: "no-answer" },
      },
    });
    expect(done()).toBe(true);
  });

  it("costs one request, and all of them together cost the time of one", async () => {
    const world = quietWorld();
    for (const path of askedAtOnce(false)) world.api[path] = () => silence;
    world.views = () => silence;
    const { asked, done, found } = await runChecks(world);
    await pass(limit);
    expect(done()).toBe(true);
    expect(asked).toHaveLength(askedAtOnce(false).length);
    expect(found(to).map(({ outcome }) => outcome)).toEqual(published.map(() => "unknown"));
  });

  it("changes nothing when it answers after that", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = later(limit + 1_000, {
      workflow_rules: [using(fields.to, "Late")],
    });
    const { reports } = await runChecks(world);
    await pass(limit);
    const count = reports.length;
    await pass(limit * 2);
    expect(reports).toHaveLength(count);
  });
});

describe("a list with slow pages", () => {
  const full = (found: unknown) => [found, ...Array.from({ length: 199 }, () => rule("Other"))];
  const more = { more_records: true };

  it("is given up after its total time, and requests no further page", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = later(limit * 0.4, {
      workflow_rules: full(rule("Other")),
      info: more,
    });
    const { asked, done } = await runChecks(world);
    await pass(limit);
    expect(done()).toBe(true);
    await pass(anHour);
    expect(asked.filter((path) => path.includes("workflow_rules")).map(pageOf)).toEqual([1, 2, 3]);
  });

  it.each([limit, limit + 1_000])(
    "requests no further page if an answer arrives at the limit, or late in a frozen frame: %i ms",
    async (ms) => {
      const world = quietWorld();
      world.api[paths.workflows] = () => {
        // The clock advances, but no timer has fired.
        vi.setSystemTime(Date.now() + ms);
        return { workflow_rules: full(using(fields.to, "Early")), info: more };
      };
      const { asked, evidence } = await runChecks(world);
      expect(asked.filter((path) => path.includes("workflow_rules")).map(pageOf)).toEqual([1]);
      expect(evidence("workflows")).toMatchObject({
        places: [{ name: "Early", page: expect.any(String) }],
        gap: { kind: "problem", problem: { code: "no-answer" } },
      });
    },
  );

  it("is given up after 5 s even if the time of day was set back meanwhile", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = () => {
      vi.setSystemTime(Date.now() - 3_600_000);
      return later(2_000, { workflow_rules: full(rule("Other")), info: more })();
    };
    const { done } = await runChecks(world);
    await pass(5_000);
    expect(done()).toBe(true);
  });

  it("keeps what was on the pages before the silent one", async () => {
    const world = quietWorld();
    world.api[paths.workflows] = (path) =>
      pageOf(path) === 1
        ? { workflow_rules: full(using(fields.to, "Early")), info: more }
        : silence;
    const { evidence } = await runChecks(world);
    await pass(limit);
    expect(evidence("workflows")).toMatchObject({
      outcome: "possible",
      places: [{ name: "Early", page: expect.any(String) }],
      gap: { kind: "problem", problem: { code: "no-answer" } },
    });
  });

  it("keeps what was in the blueprints besides the silent one", async () => {
    const world = quietWorld();
    const list = ["17", "18"].map((id) => ({ id, name: `Blueprint ${id}` }));
    world.api[paths.blueprints] = () => ({ blueprints: list });
    world.api[`${paths.blueprints}/17`] = () => ({ transitions: [using(fields.to, "Hold")] });
    world.api[`${paths.blueprints}/18`] = () => silence;
    const { evidence } = await runChecks(world);
    await pass(limit);
    expect(evidence("blueprints")).toMatchObject({
      outcome: "possible",
      places: [{ name: "Blueprint 17" }],
      gap: { kind: "problem", problem: { code: "no-answer" } },
    });
  });
});

describe("replacing the client", () => {
  it("ends all checks: nothing more is reported or requested, and no timer is left", async () => {
    const world = quietWorld();
    const body = { workflow_rules: Array.from({ length: 200 }, () => rule("Other")) };
    world.api[paths.workflows] = later(limit / 2, { ...body, info: { more_records: true } });
    world.api[paths.blueprints] = later(limit / 2, { blueprints: [{ id: "17", name: "One" }] });
    const { abort, asked, reports } = await runChecks(world);
    const count = reports.length;
    abort();
    // The timers of the two answers on their way, and none of the checks.
    expect(vi.getTimerCount()).toBe(2);
    await pass(anHour);
    expect(reports).toHaveLength(count);
    expect(asked).toHaveLength(askedInAll.length);
  });
});
