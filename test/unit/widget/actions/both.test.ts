import { describe, expect, it } from "vitest";
import { settings } from "../../../../src/widget/settings";
import { fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, trouble, values } from "../support/answers";
import { from, startScene, to } from "../support/scene";

// Zoho's documents contradict each other: one allows a preference to be omitted, an older one requires
// both.

/** The time limit of a request, and a millisecond in which the next one is sent. */
const limit = settings.limits.request + 1;

fakeTime();

const insists = [
  ["MANDATORY_NOT_FOUND", "about the other one", { apiName: to }],
  ["MANDATORY_NOT_FOUND", "about nothing", {}],
  ["INVALID_DATA", "about the other one", { apiName: to }],
] as const;

describe.each(insists)("%s %s", (code, _about, names) => {
  const refusal = trouble(code, names);
  it("is answered by a fresh read and a write of both", async () => {
    const scene = await startScene(values(false, true));
    await scene.wrote(refusal);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toMatchObject({ at: "saving", target: true });
    // The other one was switched off elsewhere since the first read, and stays off.
    await scene.read(bothHidden);
    expect(scene.client.log.at(-1)).toBe("PUT show_from_number=true show_to_number=false");
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    expect(scene.client.log).toHaveLength(5);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("said a second time is the refusal, without a third write", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(refusal);
    await scene.read(bothHidden);
    await scene.answer("PUT", refusal);
    await scene.read(bothHidden);
    expect(scene.client.log).toHaveLength(5);
    expect(scene.row(from)).toMatchObject({ at: "idle", note: { kind: "failed" } });
  });
  it("is the refusal if the values cannot be read: nothing outdated is sent", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(refusal);
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    await scene.read(bothHidden);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET", "GET"]);
    expect(scene.row(from)).toMatchObject({
      at: "idle",
      note: { kind: "failed", problem: { code } },
    });
  });
  it("leads to reads if the second write is lost", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(refusal);
    await scene.read(bothHidden);
    await pass(limit);
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
});

describe("no write of both follows", () => {
  it.each([
    ["MANDATORY_NOT_FOUND about the one that was sent", "MANDATORY_NOT_FOUND", from],
    ["INVALID_DATA about the one that was sent", "INVALID_DATA", from],
    ["INVALID_DATA about nothing", "INVALID_DATA", undefined],
    ["INVALID_DATA about something else", "INVALID_DATA", "call_preferences"],
    ["NOT_ALLOWED about the other one", "NOT_ALLOWED", to],
  ] as const)("to %s", async (_what, code, apiName) => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble(code, apiName ? { apiName } : {}));
    await scene.read(bothHidden);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true", "GET"]);
    expect(scene.row(from)).toMatchObject({ at: "idle", note: { problem: { code } } });
  });
});
