import { type CurablePlace, curable } from "../preferences/cure";
import { cureAsked } from "../preferences/cure-steps";
import type { Evidence, Place } from "../preferences/evidence";
import { say } from "../words/words";
import { isFinal } from "./cure-steps";
import { placeWords } from "./findings";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import type { RowProps } from "./props";

type Asker = Pick<RowProps, "name" | "actions">;

/** The layouts in which a field is required and can be made optional, but for those where Zoho has just said no. */
export function curablePlaces(
  { name, cures }: Pick<RowProps, "name" | "cures">,
  blocked: readonly Evidence[],
): readonly CurablePlace[] {
  const refused = cures?.jobs.filter((job) => job.name === name && isFinal(job)) ?? [];
  return curable(
    blocked.filter(({ check }) => check === "required").flatMap(({ places }) => places),
  ).filter(({ target }) => !refused.some(({ place }) => place.target.layout === target.layout));
}

export interface CureButtonProps extends Asker {
  readonly place: Place;
  readonly curable: readonly CurablePlace[];
}

/** "Make optional" behind its layout, which opens the question; or why that cannot be. */
export function CureButton({ name, place, curable, actions }: CureButtonProps) {
  if (place.uneditable) return html`<span class="note">${say("cure.uneditable")}</span>`;
  const asked = curable.filter((one) => one === place);
  return (
    asked.length > 0 &&
    html`<${KeepFocus} as="span" class="" to=${name}>
      <button
        type="button"
        aria-label=${`${say("cure.make")}: ${placeWords(place)}`}
        onClick=${asking({ name, actions }, asked)}
      >
        ${say("cure.make")}
      </button>
    <//>`
  );
}

export interface CureAllProps extends Asker {
  readonly curable: readonly CurablePlace[];
}

/** The same for all of them at once, where there are several. */
export function CureAll({ curable, ...asker }: CureAllProps) {
  return (
    curable.length > 1 &&
    html`<button type="button" onClick=${asking(asker, curable)}>
      ${say("cure.makeAll", { count: String(curable.length) })}
    </button>`
  );
}

function asking({ name, actions }: Asker, places: readonly CurablePlace[]) {
  return () => actions.change((state) => cureAsked(state, name, places));
}
