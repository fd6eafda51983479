/** Origins of the two windows, as true-looking as in the browser tests. */
export const crmOrigin = "https://crm.zoho.eu";
export const widgetOrigin = "https://widget.example-cdn.com";

/** A message as the browser delivers it: copied, with its sender, and never at once. */
export function deliver(
  message: unknown,
  to: (event: { data: unknown; origin: string; source: unknown }) => void,
  from: { readonly origin: string; readonly source: unknown },
): void {
  const data: unknown = structuredClone(message);
  setTimeout(() => to({ data, ...from }), 0);
}

/** The CRM page's window, as far as the host of the wire and the widget's frame need it. */
export function crmWindow() {
  const events = new EventTarget();
  return {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    hear: (event: object) => events.dispatchEvent(Object.assign(new Event("message"), event)),
  };
}
