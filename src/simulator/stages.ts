import type { Stage } from "./stage";
import { appearance } from "./stages/appearance";
import { changing } from "./stages/changing";
import { connection } from "./stages/connection";
import { cures } from "./stages/cures";
import { guard } from "./stages/guard";
import { organisation } from "./stages/organisation";
import { reading } from "./stages/reading";
import { rights } from "./stages/rights";
import { sdk } from "./stages/sdk";
import { uses } from "./stages/uses";
import { where } from "./stages/where";
import { zrc } from "./stages/zrc";

/** Every stage by its id, in the order of the panel, by what the stages are about. */
export const stageGroups = {
  Organisation: organisation,
  Guard: guard,
  "Uses and places": uses,
  Cure: cures,
  "Whose rights": rights,
  "Where am I": where,
  Appearance: appearance,
  "Rights and connection": connection,
  "User client": zrc,
  "Reading goes wrong": reading,
  "Changing goes wrong": changing,
  "SDK and CRM page": sdk,
} satisfies Record<string, Record<string, Stage>>;

/** The stage that opens without `?stage=`. */
export const defaultStage = "both-shown";

/** The stage of that id; the default one for an id that no stage has. */
export function findStage(id: string | null): { readonly id: string; readonly stage: Stage } {
  for (const stages of Object.values(stageGroups)) {
    const found = Object.entries<Stage>(stages).find(([known]) => known === id);
    if (found) return { id: found[0], stage: found[1] };
  }
  return { id: defaultStage, stage: stageGroups.Organisation[defaultStage] };
}
