import type { ComponentChild } from "preact";
import type { CheckName } from "../preferences/checks";
import { checkFacts } from "../preferences/checks";
import type { Evidence, Gap, Place } from "../preferences/evidence";
import { evidenceFor } from "../preferences/merge-verdicts";
import type { Preference } from "../preferences/preferences";
import type { Knowledge } from "../preferences/verdict";
import { settings } from "../settings";
import { isKey, isolated, say } from "../words/words";
import type { Organisation } from "../zoho/organisation";
import { setupLink } from "../zoho/setup-links";
import { CopyList } from "./copy-list";
import { html } from "./html";
import { keyedText } from "./keyed-text";
import type { ViewContext } from "./props";
import { SetupAnchor } from "./setup-anchor";

export interface FindingsProps {
  readonly name: Preference;
  readonly knowledge: Knowledge | undefined;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  /** Zoho refused, so that where nothing was found, something must use the field that cannot be seen. */
  readonly refused?: boolean;
  /** The blocks are already listed beside the lock. */
  readonly locked?: boolean;
}

/**
 * What the checks found, in two groups of lines with links, and folded what could not be checked. Lines are added as
 * checks end, and announced once, when all have ended; beside lines that can be seen, that is only heard.
 */
export function Findings(props: FindingsProps) {
  const { name, knowledge = {}, organisation, context, refused, locked } = props;
  const evidence = evidenceFor(knowledge, name);
  const found = evidence.filter(({ places }) => places.length > 0);
  const listed = found.filter(({ outcome }) => !locked || outcome !== "blocked");
  const changing = listed.filter(({ outcome }) => outcome === "affected");
  const refusing = listed.filter(({ outcome }) => outcome !== "affected");
  const group = (
    sign: string,
    title: "guard.cause" | "guard.refuse" | "guard.change",
    all: readonly Evidence[],
  ) =>
    all.length > 0 &&
    html`
      <p class=${`note icon ${sign}`}>${keyedText(say(title))}${" "}${count(all)}</p>
      <${FoundList} evidence=${all} organisation=${organisation} context=${context} />
    `;
  return html`
    <p class=${listed.length > 0 && !knowledge.checking ? "unseen" : "note"} role="status">
      ${keyedText(summary(name, knowledge, found, refused))}
    </p>
    ${group("refuse", refused ? "guard.cause" : "guard.refuse", refusing)}
    ${group("change", "guard.change", changing)}
    ${
      numberOf(found) > 1 &&
      !knowledge.checking &&
      html`<${CopyList} text=${ticketText(name, found, organisation, context)} />`
    }
    <details open=${refused && !knowledge.checking && found.length === 0}>
      <summary>${say("guard.unchecked")}</summary>
      <ul>
        ${uncheckedLines(name, evidence).map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  `;
}

export interface FoundListProps {
  readonly evidence: readonly Evidence[];
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
  /** What can be done about a place, behind its words. */
  readonly action?: false | undefined | ((check: CheckName, place: Place) => ComponentChild);
}

/** The places of this evidence, each as a link where its page of Setup is known. */
export function FoundList({ evidence, organisation, context, action }: FoundListProps) {
  const lines = evidence.flatMap(({ check, places }) => places.map((place) => ({ check, place })));
  if (lines.length === 0) return null;
  return html`
    <ul>
      ${lines.map(
        ({ check, place }) => html`<li>
          <${SetupAnchor}
            page=${place.page}
            organisation=${organisation}
            context=${context}
            menu=${menuOf(check)}
          >
            ${foundWords(check, place)}
          <//>
          ${action && [" ", action(check, place)]}
        </li>`,
      )}
    </ul>
  `;
}

/** A place in words: a layout with its section, or the name of a rule or a list view. */
export function placeWords({ name, section, inactive }: Place, quoted = false): string {
  const layout = isolated(name);
  const unsectioned = quoted ? say("guard.quoted", { name: layout }) : layout;
  const place = section ? say("guard.place", { layout, section: isolated(section) }) : unsectioned;
  return inactive ? say("guard.inactive", { place }) : place;
}

function foundWords(check: CheckName, place: Place): string {
  const uses = (place.uses ?? []).map((use) => say(`guard.${use}`)).join(", ");
  const inLayout = check === "required" || check === "validation";
  return say(`guard.${check}`, {
    place: placeWords(place, !inLayout),
    uses: uses || say("guard.used"),
  });
}

/** The way through the menu, for places without an address; undefined where it is not known. */
function menuOf(check: CheckName): string | undefined {
  const key = `guard.menu.${check}`;
  return isKey(key) ? say(key) : undefined;
}

/** The places as text for a change ticket: a heading, then a line for each, with its address if there is one. */
function ticketText(
  name: Preference,
  found: readonly Evidence[],
  organisation: Organisation | undefined,
  { crm }: ViewContext,
): string {
  const lines = found.flatMap(({ check, places }) =>
    places.map((place) => {
      const way = (crm && place.page && setupLink(crm, organisation, place.page)) || menuOf(check);
      return [foundWords(check, place), way].filter(Boolean).join(" – ");
    }),
  );
  const heading = [say("confirm.hide", { field: say(`field.${name}`) }), organisation?.name];
  return [heading.filter(Boolean).join(" – "), ...lines].join("\n");
}

/** How many places a group has, as a number that can be seen without reading. */
function count(evidence: readonly Evidence[]) {
  const all = numberOf(evidence);
  return html`<span key=${all} class="count">${all}</span>`;
}

function numberOf(evidence: readonly Evidence[]): number {
  return evidence.flatMap(({ places }) => places).length;
}

function summary(
  name: Preference,
  { checking, full }: Knowledge,
  found: readonly Evidence[],
  refused: boolean | undefined,
): string {
  const field = say(`field.${name}`);
  if (checking) return say("guard.checking", { field });
  if (!full) return "";
  const count = numberOf(found);
  if (count > 0) return say("guard.found", { count: String(count) });
  if (refused) return say("guard.hiddenUse", { field });
  // Nobody can check telephony, so nothing here may sound like a promise.
  return full[name].some(({ gap }) => gap)
    ? say("guard.partly", { field })
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
  if (gap.kind === "capped") {
    return say("gap.capped", { ...values, seen: String(gap.seen), all: String(gap.all) });
  }
  if (gap.kind !== "problem") return say(`gap.${gap.kind}`, values);
  const { problem } = gap;
  const { scope } = checkFacts(check);
  if (problem.code === "OAUTH_SCOPE_MISMATCH" && scope) {
    return say("gap.scope", { ...values, scope });
  }
  if (problem.permissions) {
    return say("gap.permission", { ...values, permission: problem.permissions.join(", ") });
  }
  return say("gap.problem", { ...values, code: problem.zohoCode ?? problem.code });
}
