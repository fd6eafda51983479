import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { accepted, bothHidden, bothShown, trouble, values } from "../support/answers";
import { from, startScene, to, untilSecondRead } from "../support/scene";

fakeTime();

const refusals = [
  "NOT_ALLOWED",
  "INVALID_DATA",
  "NO_PERMISSION",
  "OAUTH_SCOPE_MISMATCH",
  "INVALID_REQUEST_METHOD",
  "INVALID_URL_PATTERN",
  "FEATURE_NOT_SUPPORTED",
] as const;

describe("a refused write", () => {
  it.each(refusals)("by %s: one write, one read, and the row says why", async (code) => {
    const scene = await startScene(bothShown);
    await scene.hide(from);
    const refusal = trouble(code, { message: "Zoho's own words", apiName: from });
    await scene.answer("PUT", refusal);
    await scene.read(bothShown);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false", "GET"]);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
    expect(scene.row(from)).toEqual({
      at: "idle",
      note: {
        kind: "failed",
        problem: expect.objectContaining({ code, message: "Zoho's own words" }),
      },
    });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(3);
  });
  it("by INVALID_TOKEN was an accident if the read after it succeeds", async () => {
    const scene = await startScene(bothShown);
    await scene.hide(from);
    await scene.answer("PUT", trouble("INVALID_TOKEN", { message: "Zoho's own words" }));
    await scene.read(bothShown);
    const problem = {
      code: "token-once",
      zohoCode: "INVALID_TOKEN",
      message: "Zoho's own words",
    } as const;
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "failed", problem } });
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=false", "GET"]);
  });
  it("is certain: the row does not say that it is unconfirmed", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: false });
  });
  it("counts as saved if the read shows the target", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("is read again when the first read fails", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    await scene.answer("GET", trouble("INTERNAL_ERROR"));
    expect(scene.row(from)).toMatchObject({ at: "checking", doubt: true });
    await pass(untilSecondRead);
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ note: { problem: { code: "NOT_ALLOWED" } } });
  });
  it("can be tried again by a new press, which removes the failure", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    await scene.read(bothHidden);
    await scene.press(from);
    expect(scene.row(from)).toMatchObject({ at: "saving", target: true });
    await scene.answer("PUT", accepted);
    await scene.read(values(true, false));
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "saved" } });
  });
  it("leaves the other row free", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("NOT_ALLOWED"));
    await scene.read(bothHidden);
    await scene.press(to);
    expect(scene.client.log.at(-1)).toBe("PUT show_to_number=true");
  });
});
