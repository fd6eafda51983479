import { isReadOnly, type Permissions } from "../preferences/permissions";
import { isolated, say } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewContext } from "./props";

export interface PermissionsNoteProps {
  readonly permissions: Permissions;
  readonly context: ViewContext;
}

/** Why nothing can be changed here, or what stands in for knowing whose permissions the connection has. */
export const PermissionsNote = memo<PermissionsNoteProps>(({ permissions, context }) => {
  const words = permissionsWords(permissions, context.connection);
  return (
    words &&
    html`<p key=${words} class=${isReadOnly(permissions) ? "problem on calm" : "quiet"}>${words}</p>`
  );
});

function permissionsWords(permissions: Permissions, connection: string): string | undefined {
  switch (permissions.at) {
    case "someone":
      return say("permissions.someone", { who: isolated(permissions.who), connection });
    case "organisation":
    case "unclear":
      return say(`permissions.${permissions.at}`, { connection });
    case "customizer":
      return say("permissions.customizer");
    default:
      return undefined;
  }
}
