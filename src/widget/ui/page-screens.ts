import { isReadOnly } from "../preferences/permissions";
import { handling } from "../problems/table";
import { AskPermission } from "./ask-permission";
import { ChoiceNotes } from "./choice-notes";
import { HostQuestion } from "./host-question";
import { html } from "./html";
import { MendPermissions } from "./mend-permissions";
import { OtherHost } from "./other-host";
import type { AppProps } from "./props";
import { SetUp } from "./set-up";

/** What is above the switches or in their place: notes on choices, questions, set-up steps. */
export function PageScreens({ state, context, actions }: AppProps) {
  const { page, permissions, organisation, paused, retrying = false } = state;
  const { recheck } = state.guard;
  const problem = page.at === "stopped" ? page.problem : undefined;
  const { screen, hostInDoubt } = problem ? handling(problem.code) : {};
  const mendable = page.at === "ready" && isReadOnly(permissions) && permissions.at !== "unloaded";
  return html`
    ${
      mendable &&
      html`<${MendPermissions}
        permissions=${permissions}
        recheck=${recheck}
        organisation=${organisation}
        context=${context}
        actions=${actions}
      />`
    }
    <${ChoiceNotes} context=${context} actions=${actions} />
    ${screen === "host" && html`<${HostQuestion} context=${context} onChoose=${actions.useHost} />`}
    ${
      problem &&
      screen === "connection" &&
      html`<${SetUp}
        problem=${problem}
        retryDisabled=${retrying || paused?.until !== undefined}
        organisation=${organisation}
        context=${context}
        actions=${actions}
      />`
    }
    ${screen === "permission" && html`<${AskPermission} />`}
    ${
      hostInDoubt &&
      !context.usesOwnPermissions &&
      html`<${OtherHost}
        open=${context.choseHost === true}
        context=${context}
        onChoose=${actions.useHost}
      />`
    }
  `;
}
