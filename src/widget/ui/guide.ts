import { neededScopes, optionalScopes } from "../preferences/scopes";
import { isKey, isolated, say } from "../words/words";
import { CopyBox } from "./copy-box";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { LinkName } from "./link-name";
import { memo } from "./memo";
import type { GuideProps } from "./props";
import { SetupAnchor } from "./setup-anchor";
import { whole } from "./whole";

const consentKeys = {
  unknown: "guide.isUnknown",
  unauthorised: "guide.isUnauthorised",
  asked: "guide.isUnauthorised",
  refused: "guide.isRefused",
} as const;

/** What to do while the connection is not ready: every step, with what has to be typed there. */
export const Guide = memo<GuideProps>(({ organisation, context, actions }) => {
  const { connection, hasZrc, consent } = context;
  const scopes = [...neededScopes, ...optionalScopes];
  const name = organisation?.name;
  return html`
    <${KeepFocus} to="title" class="question">
      ${
        hasZrc &&
        html`<p>${say("guide.ownWhy")}</p>
          <button type="button" class="main" onClick=${actions.useOwnPermissions}>${say("guide.own")}</button>`
      }
      <h2>${say("guide.title")}</h2>
      <p role="status">${whole(consent && say(consentKeys[consent], { connection }))}</p>
      ${
        consent &&
        consent !== "unknown" &&
        html`<button type="button" onClick=${actions.authorise}>${say("guide.authorise")}</button>`
      }
      <ol>
        <li>
          <${SetupAnchor} page="connections" organisation=${organisation} context=${context}>${say("guide.open")}<//>
        </li>
        <li>${say("guide.listed", { connection })}</li>
        <li>
          ${say("guide.create")}
          <${CopyBox} label=${say("guide.link")} text=${connection} />
          <${CopyBox} label=${say("guide.scopes")} text=${scopes.join(",")} />
          <ul>
            ${scopes.map((scope) => html`<li><code>${scope}</code>: ${scopeWords(scope)}</li>`)}
          </ul>
        </li>
        <li>${say("guide.credentials")}</li>
        <li>${name ? say("guide.consent", { organisation: isolated(name) }) : say("guide.consentThis")}</li>
      </ol>
      <details>
        <summary>${say("guide.send")}</summary>
        <${CopyBox}
          labelled
          label=${say("guide.send")}
          text=${say("guide.letter", { connection, scopes: scopes.join(",") })}
        />
      </details>
      <${LinkName} connection=${connection} onUse=${actions.useLink} />
    <//>
  `;
});

function scopeWords(scope: string): string {
  const key = `scope.${scope}`;
  return isKey(key) ? say(key) : "";
}
