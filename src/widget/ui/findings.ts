import type { CheckName, Evidence, Gap, Place as Spot } from "../guard/evidence";
import { told } from "../guard/merge";
import type { Preference } from "../preferences/preferences";
import type { State } from "../preferences/state";
import { settings } from "../settings";
import { isolated, say } from "../words/words";
import { html } from "./html";
import type { Place } from "./props";
import { SetupAnchor } from "./setup-anchor";

export interface FindingsProps {
  readonly name: Preference;
  readonly state: State;
  readonly place: Place;
  /** Zoho refused: where nothing was found, what nobody can see is the explanation. */
  readonly refused?: boolean;
}

/**
 * What the checks found, a line each with its link, and folded what could not be checked. Lines fill in
 * as checks end; they are announced once, when all are done.
 */
export function Findings({ name, state, place, refused }: FindingsProps) {
  const { guard } = state;
  const evidence = told(guard, name);
  const found = evidence.filter(({ places }) => places.length > 0);
  return html`
    <p class="note" role="status">${summary(name, state, found)}</p>
    <${FoundList} evidence=${found} state=${state} place=${place} />
    <details open=${refused && !guard.checking && found.length === 0}>
      <summary>${say("guard.unchecked")}</summary>
      <ul>
        ${uncheckedLines(name, evidence).map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  `;
}

export interface FoundListProps {
  readonly evidence: readonly Evidence[];
  readonly state: State;
  readonly place: Place;
}

/** The places of the evidence, each with a link to Setup where a page of it is known. */
export function FoundList({ evidence, state, place }: FoundListProps) {
  const lines = evidence.flatMap(({ check, places }) => places.map((spot) => ({ check, spot })));
  if (lines.length === 0) return null;
  return html`
    <ul>
      ${lines.map(
        ({ check, spot }) => html`<li>
          <${SetupAnchor} page=${spot.page} state=${state} place=${place}>
            ${foundWords(check, spot)}
          <//>
        </li>`,
      )}
    </ul>
  `;
}

function foundWords(check: CheckName, { name, section, inactive }: Spot): string {
  const spot = section
    ? say("guard.place", { layout: isolated(name), section: isolated(section) })
    : isolated(name);
  return say(`guard.${check}`, { place: inactive ? say("guard.inactive", { place: spot }) : spot });
}

function summary(name: Preference, { guard }: State, found: readonly Evidence[]): string {
  const field = say(`field.${name}`);
  if (guard.checking) return say("guard.checking", { field });
  if (!guard.full) return "";
  const count = found.flatMap(({ places }) => places).length;
  if (count > 0) return say("guard.found", { count: String(count) });
  // Telephony cannot be checked in any organisation, so nothing here may sound like a promise.
  return guard.full[name].some(({ gap }) => gap)
    ? say("guard.partly")
    : say("guard.clear", { field });
}

function uncheckedLines(name: Preference, evidence: readonly Evidence[]): string[] {
  return [
    ...new Set(evidence.flatMap(({ check, gap }) => (gap ? [gapWords(check, gap)] : []))),
    ...(settings.unpublishedChecks ? [] : [say("gap.unpublished")]),
    say("gap.telephony"),
    ...(name === "show_to_number" ? [say("gap.booking")] : []),
    say("gap.layoutsSeen"),
  ];
}

function gapWords(check: CheckName, gap: Gap): string {
  const values = { check: say(`gap.${check}`) };
  if (gap.kind !== "problem") return say(`gap.${gap.kind}`, values);
  const { problem, scope } = gap;
  if (problem.code === "OAUTH_SCOPE_MISMATCH" && scope)
    return say("gap.scope", { ...values, scope });
  if (problem.permissions) {
    return say("gap.permission", { ...values, permission: problem.permissions.join(", ") });
  }
  return say("gap.problem", { ...values, code: problem.zohoCode ?? problem.code });
}
