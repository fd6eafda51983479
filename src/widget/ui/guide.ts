import { isolated, type Key, say } from "../words/words";
import { neededScopes, optionalScopes } from "../zoho/scopes";
import { CopyBox } from "./copy-box";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { LinkName } from "./link-name";
import type { PartProps } from "./props";
import { SetupAnchor } from "./setup-anchor";

/** What to do while the connection is not ready: every step, with what has to be typed there. */
export function Guide({ state, place, wishes }: PartProps) {
  const { connection, hasZrc, consent } = place;
  const scopes = [...neededScopes, ...optionalScopes];
  const organisation = state.organisation?.name;
  return html`
    <${KeepFocus} to="title" class="question">
      ${
        hasZrc &&
        html`<p>${say("guide.ownWhy")}</p>
          <button type="button" class="main" onClick=${wishes.useOwnRights}>${say("guide.own")}</button>`
      }
      <h2>${say("guide.title")}</h2>
      ${consent && html`<p>${say(consent === "unknown" ? "guide.isUnknown" : "guide.isUnauthorised", { connection })}</p>`}
      ${
        consent === "unauthorised" &&
        html`<button type="button" onClick=${wishes.authorise}>${say("guide.authorise")}</button>`
      }
      <ol>
        <li>
          <${SetupAnchor} page="connections" state=${state} place=${place}>${say("guide.open")}<//>
        </li>
        <li>${say("guide.listed", { connection })}</li>
        <li>
          ${say("guide.create")}
          <${CopyBox} label=${say("guide.link")} text=${connection} />
          <${CopyBox} label=${say("guide.scopes")} text=${scopes.join(",")} />
          <ul>
            ${scopes.map((scope) => html`<li><code>${scope}</code>: ${say(`scope.${scope}` satisfies Key)}</li>`)}
          </ul>
        </li>
        <li>${say("guide.credentials")}</li>
        <li>${organisation ? say("guide.consent", { organisation: isolated(organisation) }) : say("guide.consentThis")}</li>
      </ol>
      <details>
        <summary>${say("guide.send")}</summary>
        <${CopyBox}
          labelled
          label=${say("guide.send")}
          text=${say("guide.letter", { connection, scopes: scopes.join(",") })}
        />
      </details>
      <${LinkName} connection=${connection} onUse=${wishes.useLink} />
    <//>
  `;
}
