/** Origins of the two windows, as realistic as in the browser tests. */
export const crmOrigin = "https://crm.zoho.eu";
export const widgetOrigin = "https://widget.example-cdn.com";

/** Delivers a message like a browser: copied, with its sender, and never synchronously. */
export function deliver(
  message: unknown,
  to: (event: { data: unknown; origin: string; source: unknown }) => void,
  from: { readonly origin: string; readonly source: unknown },
): void {
  const data: unknown = structuredClone(message);
  setTimeout(() => to({ data, ...from }), 0);
}

/** The CRM page's window, reduced to what the host and the widget's frame need. */
export function crmWindow() {
  const events = new EventTarget();
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    receive: (event: object) => events.dispatchEvent(Object.assign(new Event("message"), event)),
  };
}
