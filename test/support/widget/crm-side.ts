import type { Preference, Settings } from "../../../src/simulator/organisation/settings";
import type { FaultRule } from "../../../src/simulator/wire/faults";
import type { LoggedRequest } from "../../../src/simulator/wire/log";
import { apiPath } from "../../../src/widget/zoho/api-path";
import type { WidgetInCrm } from "../page/crm";

// What a test does and sees on the CRM page's side of the wire.

const path = apiPath("settings/call_preferences");

/** A rule for requests that read or change the preferences, and no others. */
export function rule(
  method: "GET" | "PUT",
  kind: FaultRule["kind"],
  more: Partial<FaultRule> = {},
): FaultRule {
  return { ...more, kind, on: { event: "CRM_CONNECTION", method, path } };
}

/** Adds a fault. */
export async function addFault({ page }: WidgetInCrm, fault: FaultRule): Promise<void> {
  await page.evaluate((given) => window.simulator.faults.add(given), fault);
}

/** From now on, requests with this method are executed at once, but their answers are kept back. */
export async function hold({ page }: WidgetInCrm, method: "GET" | "PUT"): Promise<void> {
  const { on } = rule(method, "hold");
  await page.evaluate((held) => window.simulator.hold(held), on);
}

/** Sends all kept answers, and keeps back no more. */
export async function release({ page }: WidgetInCrm): Promise<void> {
  await page.evaluate(() => window.simulator.release());
}

/** Sends the kept answers to requests with this method, and no others. */
export async function releaseOnly(crm: WidgetInCrm, method: "GET" | "PUT"): Promise<void> {
  for (const request of await preferenceRequests(crm)) {
    if (request.method !== method) continue;
    await crm.page.evaluate((n) => window.simulator.release(n), request.n);
  }
}

/** Another administrator switches a preference. */
export async function changeElsewhere(
  { page }: WidgetInCrm,
  preference: Preference,
  shown: boolean,
): Promise<void> {
  await page.evaluate(
    (name, value) => window.simulator.organisation.changeElsewhere(name, value),
    preference,
    shown,
  );
}

/** Reopens the widget in the same CRM page, with an empty log. */
export async function reopen({ page, frame }: WidgetInCrm): Promise<void> {
  await frame.evaluate(() => document.body.replaceChildren());
  await page.evaluate(() => {
    window.simulator.clear();
    window.simulator.reload();
  });
}

/** The preferences of the organisation, whatever the widget shows. */
export function stored({ page }: WidgetInCrm): Promise<Settings["preferences"]> {
  return page.evaluate(() => ({ ...window.simulator.organisation.settings.preferences }));
}

/** The requests about the preferences, in order; other requests have their own tests. */
export async function preferenceRequests(crm: WidgetInCrm): Promise<readonly LoggedRequest[]> {
  return (await crm.requests()).filter((request) => request.path === path);
}

/** The same in short form: `GET`, `PUT {"call_preferences":{"show_from_number":false}}`. */
export async function asked(crm: WidgetInCrm): Promise<string[]> {
  return (await preferenceRequests(crm)).map(({ method, body }) =>
    body === undefined ? method : `${method} ${JSON.stringify(body)}`,
  );
}

/** A change as `asked` writes it. */
export function put(values: Partial<Settings["preferences"]>): string {
  return `PUT ${JSON.stringify({ call_preferences: values })}`;
}
