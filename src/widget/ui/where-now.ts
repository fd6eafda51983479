import type { Place } from "../preferences/evidence";
import type { Whereabouts } from "../preferences/state";
import { say } from "../words/words";
import { placeWords } from "./findings";
import { html } from "./html";
import type { RowProps } from "./props";
import { SetupAnchor } from "./setup-anchor";

export interface WhereNowProps extends Pick<RowProps, "organisation" | "context"> {
  readonly where: Whereabouts;
}

/** Of more layouts than this, only the number is shown. */
const most = 10;

/** The layouts that a field is in after it was shown, and those that it is not in, as links. */
export function WhereNow({ where: { places, without }, ...rest }: WhereNowProps) {
  const line = (key: "where.in" | "where.notIn" | "where.none", list: readonly Place[]) => {
    // The words before and after the links depend on the language.
    const [before, after] = say(key, { layouts: gap }).split(gap);
    return html`${before}${list.slice(0, most).map((place, index) => [index > 0 && ", ", link(place, rest)])}${
      list.length > most && ` ${say("where.more", { count: String(list.length - most) })}`
    }${after}`;
  };
  return html`<p class="note">
    ${places.length > 0 ? line("where.in", places) : line("where.none", without)}
    ${places.length > 0 && without.length > 0 && html` ${line("where.notIn", without)}`}
  </p>`;
}

const gap = "\u0000";

function link(place: Place, rest: Pick<RowProps, "organisation" | "context">) {
  return html`<${SetupAnchor} page=${place.page} ...${rest}>${placeWords(place)}<//>`;
}
