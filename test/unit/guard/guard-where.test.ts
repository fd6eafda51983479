import { expect, it } from "vitest";
import { mostFields } from "../../../src/widget/guard/layouts";
import { withRow } from "../../../src/widget/preferences/state";
import { fakeTime, pass, settle } from "../../support/fake-time";
import {
  from,
  fromField,
  layout,
  layoutsBody,
  support,
  to,
  toField,
} from "../../support/guard/recorded";
import { silence } from "../../support/guard/rules";
import { guardOver, limits } from "../../support/guard/scene";

// Where a field is that was just shown, by layouts as the person sees them.

fakeTime();

/** Both fields are in the first layout, and only From Number is in Support. */
const apart = layoutsBody(support([fromField()]));

/** The write of To Number has succeeded, and the row says so. */
async function shownOver(meta: () => unknown) {
  const scene = await guardOver({ meta: () => apart });
  scene.world.meta = meta;
  scene.store.update((state) => withRow(state, to, { at: "idle", note: { kind: "saved" } }));
  await settle();
  return scene;
}

/** Names of the layouts that the row tells: with the field, and without it. */
function told({ state }: Awaited<ReturnType<typeof guardOver>>) {
  const row = state.rows[to];
  const where = row.at === "idle" && row.note?.kind === "saved" ? row.note.where : undefined;
  return where && [where.places, where.without].map((all) => all.map(({ name }) => name));
}

it("tells the layouts with the field, and those without it", async () => {
  const scene = await shownOver(() => apart);
  expect(told(scene)).toEqual([["Standard"], ["Support"]]);
  expect(scene.callsOf("META")).toBe(2);
  // Another change of the state asks no more, and that of the other row does.
  scene.store.update((state) => ({ ...state, retrying: true }));
  await settle();
  expect(scene.callsOf("META")).toBe(2);
  scene.store.update((state) => withRow(state, from, { at: "idle", note: { kind: "saved" } }));
  await settle();
  expect(scene.callsOf("META")).toBe(3);
});

it.each<[string, () => unknown]>([
  ["cannot be read", () => ({ layouts: "none" })],
  ["are only read in part", () => layoutsBody(layout([toField(), { api_name: 7 }]))],
  ["are too many", () => layoutsBody(layout(Array(mostFields).fill({ api_name: "Other" })))],
  ["come with an error", () => ({ code: "NO_PERMISSION", status: "error" })],
])("tells nothing where layouts %s", async (_what, meta) => {
  expect(told(await shownOver(meta))).toBeUndefined();
});

it("tells nothing where nobody answers", async () => {
  const scene = await shownOver(() => silence);
  await pass(limits.check);
  expect(told(scene)).toBeUndefined();
  expect(scene.note(to)).toBe("saved");
});

it("asks nothing for a field that was hidden", async () => {
  const scene = await guardOver({ meta: () => apart });
  scene.store.update((state) => ({
    ...withRow(state, to, { at: "idle", note: { kind: "saved" } }),
    values: { show_from_number: true, show_to_number: false },
  }));
  await settle();
  expect(scene.callsOf("META")).toBe(1);
});

it.each([
  ["is busy again", { at: "waiting", target: false }],
  ["says something else", { at: "idle", note: { kind: "unlocked" } }],
  ["says nothing", { at: "idle" }],
] as const)("leaves a row alone that %s meanwhile", async (_what, row) => {
  let answer = (_layouts: unknown) => {};
  const scene = await shownOver(() => new Promise((resolve) => (answer = resolve)));
  scene.store.update((state) => withRow(state, to, row));
  answer(apart);
  await settle();
  expect(scene.state.rows[to]).toEqual(row);
});
