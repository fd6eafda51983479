import { isReadOnly, type Permissions } from "../preferences/permissions";
import type { Recheck } from "../preferences/recheck";
import { isolated, say } from "../words/words";
import { html } from "./html";
import { memo } from "./memo";
import type { ViewContext } from "./props";

export interface PermissionsNoteProps {
  readonly permissions: Permissions;
  readonly recheck?: Recheck | undefined;
  readonly context: ViewContext;
}

/** Why nothing can be changed here, or why it can although it is not known whose permissions the connection has. */
export const PermissionsNote = memo<PermissionsNoteProps>(({ permissions, recheck, context }) => {
  const words = permissionsWords(permissions, recheck, context.connection);
  return (
    words &&
    html`<p key=${words} class=${isReadOnly(permissions) ? "problem on calm" : "quiet"}>${words}</p>`
  );
});

function permissionsWords(
  permissions: Permissions,
  recheck: Recheck | undefined,
  connection: string,
): string | undefined {
  switch (permissions.at) {
    case "someone":
      return say("permissions.someone", { who: isolated(permissions.who), connection });
    case "organisation":
    case "unclear":
      return say(`permissions.${permissions.at}`, { connection });
    case "customizer":
      return say("permissions.customizer");
    case "own":
      return recheck?.of === "permissions" ? say("permissions.mended") : undefined;
    default:
      return undefined;
  }
}
