import { say } from "../words/words";
import { CheckAgain } from "./check-again";
import { html } from "./html";
import { KeepFocus } from "./keep-focus";
import { LinkName } from "./link-name";
import { memo } from "./memo";
import type { MendPermissionsProps } from "./props";
import { readOnlyCause } from "./set-up-cause";
import { SetUpSteps } from "./set-up-steps";

/** The ways out of read-only: the steps of the set-up screen, folded, the person's own permissions, and "Check again". */
export const MendPermissions = memo<MendPermissionsProps>((props) => {
  const { permissions, recheck, organisation, context, actions } = props;
  const { connection, hasZrc } = context;
  const cause = readOnlyCause(permissions);
  return html`
    <${KeepFocus} to="title" class="mend">
      ${
        cause &&
        html`<details>
          <summary>${say("guide.mend")}</summary>
          <${SetUpSteps}
            cause=${cause}
            button=${say("guard.again")}
            organisation=${organisation}
            context=${context}
          />
          <${LinkName} connection=${connection} onUse=${actions.useLink} />
        </details>`
      }
      ${
        hasZrc &&
        html`<div class="shorter">
          <p>${say("guide.ownWhy")}</p>
          <button type="button" onClick=${actions.useOwnPermissions}>${say("guide.own")}</button>
        </div>`
      }
      <${CheckAgain} of="permissions" recheck=${recheck} onCheck=${actions.checkAgain} />
    <//>
  `;
});
