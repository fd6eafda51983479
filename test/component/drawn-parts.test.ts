import type { ComponentClass } from "preact";
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from "vitest";
import { forEachPreference } from "../../src/widget/preferences/preferences";
import { type State, withRow } from "../../src/widget/preferences/state";
import { Banner } from "../../src/widget/ui/banner";
import { ChoiceNotes } from "../../src/widget/ui/choice-notes";
import { PermissionsNote } from "../../src/widget/ui/permissions-note";
import type { RowProps, ViewContext } from "../../src/widget/ui/props";
import { Row } from "../../src/widget/ui/row";
import { context, draw } from "./support/draw";
import { bothShown, confirming, from, ready } from "./support/states";

// A part is drawn only when something that it shows has changed.

type Part = ComponentClass<RowProps> | typeof Banner | typeof ChoiceNotes | typeof PermissionsNote;

const parts: Readonly<Record<string, Part>> = { Row, Banner, ChoiceNotes, PermissionsNote };
let drawn: readonly (readonly [string, MockInstance])[];

beforeEach(() => {
  // A part without `memo` has no such method, and this fails.
  drawn = Object.entries(parts).map(([name, part]) => [name, vi.spyOn(part.prototype, "render")]);
});
afterEach(() => vi.restoreAllMocks());

const before = ready();

/** How often each part is drawn when a state gets this change, or another context. */
function drawnFor(change: Partial<State>, there: ViewContext = context, state: State = before) {
  const { redraw } = draw(state);
  for (const [, render] of drawn) render.mockClear();
  redraw({ ...state, ...change }, there);
  const counts = drawn.map(([name, render]) => [name, render.mock.calls.length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const organisation = { id: "20099887766", name: "Larkspur Trading" };
const full = forEachPreference(
  () => [{ check: "required", outcome: "clear", places: [] }] as const,
);

it.each<[string, Partial<State>]>([
  ["the same values were read again", { values: { ...bothShown } }],
  ["the organisation is known", { organisation }],
  ["the language of the person is known", { userLanguage: "en_US" }],
  ["the guard knows something that locks nothing", { guard: { full } }],
])("nothing is drawn if %s", (_what, change) => {
  expect(drawnFor(change)).toEqual({});
});

it("a row is drawn when its switch is pressed, and nothing else", () => {
  expect(drawnFor(withRow(before, from, { at: "waiting", target: false }))).toEqual({ Row: 1 });
});

it("a row with an open confirmation is drawn when the guard has results for it, and nothing else", () => {
  expect(drawnFor({ guard: { full } }, context, confirming(from))).toEqual({ Row: 1 });
});

it("the permissions are drawn when they are known, and nothing else", () => {
  expect(drawnFor({ permissions: { at: "customizer" } })).toEqual({ PermissionsNote: 1 });
});

it("everything is drawn in another language", () => {
  const everything = { Row: 2, Banner: 1, ChoiceNotes: 1, PermissionsNote: 1 };
  expect(drawnFor({}, { ...context, language: "de" })).toEqual(everything);
});
