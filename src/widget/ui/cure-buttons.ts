import { type CurablePlace, curable } from "../preferences/cure";
import { cureAsked } from "../preferences/cure-steps";
import type { Evidence } from "../preferences/evidence";
import { isolated, say } from "../words/words";
import { html } from "./html";
import type { RowProps } from "./props";

/** With more layouts than this there is one button for all of them, and only a link for each. */
const mostButtons = 5;

/** The layouts in which a field is required and can be made optional from here. */
export function curablePlaces(blocked: readonly Evidence[]): readonly CurablePlace[] {
  return curable(
    blocked.filter(({ check }) => check === "required").flatMap(({ places }) => places),
  );
}

export interface CureButtonsProps {
  readonly name: RowProps["name"];
  readonly places: readonly CurablePlace[];
  readonly actions: RowProps["actions"];
}

/** "Make optional" for each layout, and for all of them where there are several. Each button opens the question. */
export function CureButtons({ name, places, actions }: CureButtonsProps) {
  const ask = (asked: readonly CurablePlace[]) => () =>
    actions.change((state) => cureAsked(state, name, asked));
  const [only, ...others] = places;
  if (!only) return null;
  if (others.length === 0) {
    return html`<button type="button" onClick=${ask(places)}>${say("cure.make")}</button>`;
  }
  return html`
    ${
      places.length <= mostButtons &&
      places.map(
        (place) =>
          html`<button type="button" onClick=${ask([place])}>
            ${say("cure.makeIn", { layout: isolated(place.name) })}
          </button>`,
      )
    }
    <button type="button" onClick=${ask(places)}>
      ${say("cure.makeAll", { count: String(places.length) })}
    </button>
  `;
}
