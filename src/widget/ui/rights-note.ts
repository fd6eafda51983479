import { isReadOnly, type Rights } from "../preferences/rights";
import { isolated, say } from "../words/words";
import { html } from "./html";
import type { Place } from "./props";

/** Why nothing can be changed here, or what stands in for knowing whose rights the connection has. */
export function RightsNote({ rights, place }: { readonly rights: Rights; readonly place: Place }) {
  const words = rightsWords(rights, place.connection);
  return words && html`<p class=${isReadOnly(rights) ? "banner on calm" : "quiet"}>${words}</p>`;
}

function rightsWords(rights: Rights, connection: string): string | undefined {
  switch (rights.at) {
    case "someone":
      return say("rights.someone", { who: isolated(rights.who), connection });
    case "organisation":
    case "unclear":
      return say(`rights.${rights.at}`, { connection });
    case "customizer":
      return say("rights.customizer");
    default:
      return undefined;
  }
}
