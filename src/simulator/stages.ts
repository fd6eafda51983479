import type { Stage } from "./stage";
import { answers } from "./stages/answers";
import { appearance } from "./stages/appearance";
import { changing } from "./stages/changing";
import { connection } from "./stages/connection";
import { cures } from "./stages/cures";
import { frame } from "./stages/frame";
import { guard } from "./stages/guard";
import { organisation } from "./stages/organisation";
import { permissions } from "./stages/permissions";
import { reading } from "./stages/reading";
import { sdk } from "./stages/sdk";
import { uses } from "./stages/uses";
import { where } from "./stages/where";
import { zrc } from "./stages/zrc";

/** Every stage by its id, grouped by topic, in the order of the panel. */
export const stageGroups = {
  Organisation: organisation,
  Guard: guard,
  "Uses and places": uses,
  Cures: cures,
  "Whose permissions": permissions,
  "Where am I": where,
  "Connection and scopes": connection,
  "User client": zrc,
  "Reading goes wrong": reading,
  "Changing goes wrong": changing,
  "Answers that look like something else": answers,
  "The frame": frame,
  Appearance: appearance,
  "SDK and CRM page": sdk,
} satisfies Record<string, Record<string, Stage>>;

/** The stage that opens by default. */
export const defaultStage = "both-shown";

const all: ReadonlyMap<string, Stage> = new Map(
  Object.values<Record<string, Stage>>(stageGroups).flatMap((stages) => Object.entries(stages)),
);

/** In the order of the panel. */
export const stageIds: readonly string[] = [...all.keys()];

export function isStage(id: string): boolean {
  return all.has(id);
}

/**
 * The stage with that id; the default stage for `null`.
 * @throws for an unknown id
 */
export function findStage(id: string | null): { readonly id: string; readonly stage: Stage } {
  const known = id || defaultStage;
  const stage = all.get(known);
  if (!stage) throw new Error(`There is no stage "${known}"`);
  return { id: known, stage };
}
