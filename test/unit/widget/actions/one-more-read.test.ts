import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass, settle } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble } from "../support/answers";
import { from, limits, startScene } from "../support/scene";

// Zoho sometimes refuses a token by accident, or has an internal error. One such answer removes nothing:
// what is on screen is marked, presses wait, and another read a little later decides.

fakeTime();

type Code = Parameters<typeof trouble>[0];

/** The switches were shown; on a return to the page a read fails. */
async function failedOnce(code: Code) {
  const scene = await startScene(bothHidden);
  await scene.comeBack();
  await scene.answer("GET", trouble(code));
  return scene;
}

const accidents = [
  "INVALID_TOKEN",
  "own-permissions",
  "connection",
  "unreadable",
  "no-answer",
  "other",
  "INTERNAL_ERROR",
] as const;

describe.each(accidents)("a later read that fails once by %s", (code) => {
  it("keeps what is on screen, marked, and is soon repeated", async () => {
    const scene = await failedOnce(code);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothHidden });
    expect(scene.state.stale).toEqual({ code });
    await pass(limits.retryRead - 1);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    await pass(1);
    await scene.read(bothHidden);
    expect(scene.state.stale).toBeUndefined();
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET", "GET", "GET"]);
  });
  it("lets a press wait until the next read has decided", async () => {
    const scene = await failedOnce(code);
    await scene.press(from);
    expect(scene.row(from)).toEqual({ at: "waiting", target: true });
    await pass(limits.retryRead);
    expect(scene.client.log).toEqual(["GET", "GET", "GET"]);
    await scene.read(bothHidden);
    expect(scene.client.log.at(-1)).toBe("PUT show_from_number=true");
  });
});

it.each(["INVALID_TOKEN", "own-permissions", "connection"] as const)(
  "%s twice must be fixed, and replaces the switches",
  async (code) => {
    const scene = await failedOnce(code);
    await pass(limits.retryRead);
    await scene.answer("GET", trouble(code));
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(3);
  },
);

it.each(["INTERNAL_ERROR", "unreadable", "no-answer", "other"] as const)(
  "%s twice needs no fix: the switches stay, and a press is sent",
  async (code) => {
    const scene = await failedOnce(code);
    await scene.press(from);
    await pass(limits.retryRead);
    await scene.answer("GET", trouble(code));
    expect(scene.state).toMatchObject({ page: { at: "ready" }, stale: { code } });
    expect(scene.client.log.at(-1)).toBe("PUT show_from_number=true");
  },
);

it("Try again decides at once, and then nothing more is read", async () => {
  const scene = await failedOnce("INVALID_TOKEN");
  scene.actions.retry();
  await settle();
  await scene.read(bothShown);
  await pass(anHour);
  expect(scene.client.log).toEqual(["GET", "GET", "GET"]);
  expect(scene.state).toMatchObject({ values: bothShown, retrying: false });
});

it("a pause that Zoho demanded before does not affect the answer after it", async () => {
  const scene = await failedOnce("TOO_MANY_REQUESTS");
  await pass(limits.reread);
  await scene.answer("GET", trouble("INVALID_TOKEN"));
  expect(scene.state.page).toEqual({ at: "ready" });
});

it("a stopped page shows a new problem", async () => {
  const scene = await failedOnce("NO_PERMISSION");
  scene.actions.retry();
  await scene.answer("GET", trouble("INTERNAL_ERROR"));
  expect(scene.state.page).toEqual({ at: "stopped", problem: { code: "INTERNAL_ERROR" } });
});
