import { decode, isRecord, ownProperty, text } from "../unknown";

/** What the message SET_CONTEXT tells, before any API request. */
export interface Context {
  /** Origin of the window that sent it: the CRM page's. */
  readonly origin: string;
  /** Such as "en_US"; whose language it is, is not documented. [guess: the user's] */
  readonly locale: string;
}

/**
 * Drops messages before the SDK gets them: those that do not come from the parent window, because the SDK takes
 * messages from anyone, and those that would make it throw. To be installed before the SDK's script.
 * @returns removes the guard
 */
export function guardMessages(frame: Window, onContext: (context: Context) => void): () => void {
  const listener = (event: MessageEvent<unknown>) => {
    const message = event.source === frame.parent ? decode(event.data) : undefined;
    if (!isRecord(message)) return event.stopImmediatePropagation();
    if (ownProperty(message, "eventName") === "SET_CONTEXT") {
      onContext({
        origin: event.origin,
        locale: text(ownProperty(ownProperty(message, "data"), "locale")),
      });
    }
  };
  frame.addEventListener("message", listener, true);
  return () => frame.removeEventListener("message", listener, true);
}
