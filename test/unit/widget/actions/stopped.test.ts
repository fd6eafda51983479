import { describe, expect, it } from "vitest";
import { anHour, fakeTime, pass } from "../../../support/fake-time";
import { bothHidden, bothShown, trouble } from "../support/answers";
import { betweenReads, from, openScene, startScene, to } from "../support/scene";

fakeTime();

const wrongHosts = ["wrong-host"] as const;

describe.each(wrongHosts)("%s", (code) => {
  it("at the first read asks for the host", async () => {
    const scene = openScene();
    scene.start();
    await scene.answer("GET", trouble(code));
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
  });
  it("on a write asks for the host, and nothing is read over the wrong one", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble(code));
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
    await pass(anHour);
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    expect(scene.row(from)).toEqual({ at: "idle", note: { kind: "failed", problem: { code } } });
  });
  it("on a write gives up the waiting row with a message, without sending it", async () => {
    const scene = await startScene(bothHidden);
    await scene.press(from);
    await scene.press(to);
    await scene.answer("PUT", trouble(code));
    expect(scene.client.log).toEqual(["GET", "PUT show_from_number=true"]);
    expect(scene.row(to)).toEqual({ at: "idle", note: { kind: "failed", problem: { code } } });
  });
  it("on the reads after a write leaves the row unknown, and asks for the host", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble("INTERNAL_ERROR"));
    for (const wait of betweenReads) {
      if (scene.state.page.at === "ready") await scene.answer("GET", trouble(code));
      await pass(wait);
    }
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
    expect(scene.row(from)).toMatchObject({ at: "unknown", target: true });
  });
});

describe("a later read that shows what must be fixed first", () => {
  it.each(["NO_PERMISSION", "OAUTH_SCOPE_MISMATCH", "wrong-host"] as const)(
    "(%s) leaves no switches",
    async (code) => {
      const scene = await startScene(bothShown);
      await scene.comeBack();
      await scene.answer("GET", trouble(code));
      expect(scene.state.page).toMatchObject({ at: "stopped", problem: { code } });
    },
  );
});

describe("a page that stopped", () => {
  it("accepts no press, and no hiding", async () => {
    const scene = await startScene(bothHidden);
    await scene.comeBack();
    await scene.answer("GET", trouble("NO_PERMISSION"));
    await scene.press(from);
    scene.actions.hide(to);
    await pass(0);
    expect(scene.client.log).toEqual(["GET", "GET"]);
    expect(scene.row(from)).toEqual({ at: "idle" });
    expect(scene.row(to)).toEqual({ at: "idle" });
  });
  it("comes back by Try again with the values of a fresh read", async () => {
    const scene = await startScene(bothHidden);
    await scene.comeBack();
    await scene.answer("GET", trouble("NO_PERMISSION"));
    scene.actions.retry();
    await scene.read(bothShown);
    expect(scene.state).toMatchObject({ page: { at: "ready" }, values: bothShown });
  });
});

describe("the set-up screen that a row opens", () => {
  const code = "OAUTH_SCOPE_MISMATCH";
  it("sends nothing, and Try again brings the switches back, without the old failure", async () => {
    const scene = await startScene(bothHidden);
    await scene.wrote(trouble(code));
    await scene.read(bothHidden);
    expect(scene.row(from)).toMatchObject({ note: { kind: "failed", problem: { code } } });
    const asked = scene.client.log.length;
    scene.actions.setUp({ code });
    expect(scene.state.page).toEqual({ at: "stopped", problem: { code } });
    await pass(anHour);
    expect(scene.client.log).toHaveLength(asked);
    scene.actions.retry();
    await scene.read(bothHidden);
    expect(scene.state.page).toEqual({ at: "ready" });
    expect(scene.row(from)).toEqual({ at: "idle" });
  });
});
