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

/** Every stage by its id, in the order of the panel, by what the stages are about. */
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

/** The stage that opens without `?stage=`. */
export const defaultStage = "both-shown";

const all: ReadonlyMap<string, Stage> = new Map(
  Object.values<Record<string, Stage>>(stageGroups).flatMap((stages) => Object.entries(stages)),
);

/** The ids of all stages, in the order of the panel. */
export const stageIds: readonly string[] = [...all.keys()];

/** True for an id that a stage has. */
export function isStage(id: string): boolean {
  return all.has(id);
}

/**
 * The stage of that id; the default one for none.
 * @throws for an id that no stage has
 */
export function findStage(id: string | null): { readonly id: string; readonly stage: Stage } {
  const known = id || defaultStage;
  const stage = all.get(known);
  if (!stage) throw new Error(`There is no stage "${known}"`);
  return { id: known, stage };
}
