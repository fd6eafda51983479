import { say } from "../words/words";
import { CopyBox } from "./copy-box";
import { Details } from "./details";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { LinkName } from "./link-name";
import { memo } from "./memo";
import type { SetUpProps } from "./props";
import { causeOf } from "./set-up-cause";
import { allScopes, SetUpSteps } from "./set-up-steps";

/**
 * The screen while the connection is not ready: what it is for, the steps for this cause, and folded what only some need.
 * The sentence that says what is wrong is above it, in the live region of the page.
 */
export const SetUp = memo<SetUpProps>((props) => {
  const { problem, retryDisabled, organisation, context, actions } = props;
  const { connection, hasZrc, consent } = context;
  const cause = causeOf(problem, consent);
  const button = say("action.retry");
  // The connection exists, so Zoho's own consent for it can be opened from here.
  const consentable = consent !== undefined && consent !== "unknown";
  // Then that is the main button, and the steps are the other way.
  const easier = consentable || hasZrc;
  return html`
    <${KeepFocus} to="title" class="set-up">
      <h2>${say("guide.title")}</h2>
      <p>${say("guide.what")}</p>
      ${
        consentable &&
        html`<button type="button" class="main" onClick=${actions.authorise}>${say("guide.authorise")}</button>`
      }
      ${
        hasZrc &&
        html`<div class="shorter">
          <p>${say("guide.ownWhy")}</p>
          <button type="button" class=${consentable ? "" : "main"} onClick=${actions.useOwnPermissions}>
            ${say("guide.own")}
          </button>
        </div>`
      }
      ${easier && html`<p>${say("guide.byHand")}</p>`}
      <${SetUpSteps} cause=${cause} button=${button} organisation=${organisation} context=${context} />
      <button
        type="button"
        class=${easier ? "" : "main"}
        aria-disabled=${retryDisabled ? "true" : undefined}
        onClick=${retryDisabled ? undefined : actions.retry}
      >
        ${button}
      </button>
      <details>
        <summary>${say("guide.send")}</summary>
        <${CopyBox}
          labelled
          label=${say("guide.send")}
          text=${say("guide.letter", { connection, scopes: allScopes.join(",") })}
        />
      </details>
      <${LinkName} connection=${connection} onUse=${actions.useLink} />
      <${Details} problem=${problem} />
    <//>
  `;
});
