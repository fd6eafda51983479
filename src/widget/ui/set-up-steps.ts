import type { ComponentChildren } from "preact";
import { neededScopes, optionalScopes } from "../preferences/scopes";
import { isKey, isolated, say } from "../words/words";
import type { Organisation } from "../zoho/organisation";
import { CopyBox } from "./copy-box";
import { html } from "./html";
import type { ViewContext } from "./props";
import type { Cause } from "./set-up-cause";
import { SetupAnchor } from "./setup-anchor";

export const allScopes: readonly string[] = [...neededScopes, ...optionalScopes];

export interface SetUpStepsProps {
  readonly cause: Cause;
  /** The words on the button to press afterwards. */
  readonly button: string;
  readonly organisation: Organisation | undefined;
  readonly context: ViewContext;
}

/** The steps for this cause: they begin with the page of Setup and end with the button here. */
export function SetUpSteps({ cause, button, organisation, context }: SetUpStepsProps) {
  const name = organisation?.name;
  const consent = name
    ? say("guide.consent", { organisation: isolated(name) })
    : say("guide.consentThis");
  return html`
    <ol key=${`${cause.kind} ${consent}`}>
      <li>
        <${SetupAnchor} page="connections" organisation=${organisation} context=${context}>${say("guide.open")}<//>
      </li>
      ${stepsThere(cause, context.connection)}
      <li>${pressWords(cause)} ${consent}</li>
      <li>${say("guide.back", { button })}</li>
    </ol>
  `;
}

/** What to do on the page of Setup, before its last button. */
function stepsThere(cause: Cause, connection: string): ComponentChildren {
  switch (cause.kind) {
    case "unconnected":
    case "organisation":
      return html`<li>${say("guide.find", { connection })}</li>`;
    case "credentials":
      return html`<li>${say("guide.switchOver", { connection })}</li>`;
    case "scope":
      return html`<li>
        ${say("guide.addScope", { connection })}
        <${CopyBox} labelled label=${say("guide.scopes")} text=${cause.scope} />
      </li>`;
    case "missing":
      return creation(say("guide.create"), connection);
    case "unsure":
      return html`
        <li>${say("guide.listed", { connection })}</li>
        ${creation(say("guide.createUnlisted"), connection)}
      `;
  }
}

function pressWords({ kind }: Cause): string {
  if (kind === "missing") return say("guide.pressCreate");
  return say(kind === "unsure" ? "guide.pressEither" : "guide.pressConnect");
}

/** The steps to create a connection, with everything that has to be typed. */
function creation(words: string, connection: string): ComponentChildren {
  return html`
    <li>
      ${words}
      <${CopyBox} label=${say("guide.link")} text=${connection} />
      <${CopyBox} label=${say("guide.scopes")} text=${allScopes.join(",")} />
      <details>
        <summary>${say("guide.whatFor")}</summary>
        <ul>
          ${allScopes.map((scope) => html`<li><code>${scope}</code>: ${scopeWords(scope)}</li>`)}
        </ul>
      </details>
    </li>
    <li>${say("guide.credentials")}</li>
  `;
}

function scopeWords(scope: string): string {
  const key = `scope.${scope}`;
  return isKey(key) ? say(key) : "";
}
