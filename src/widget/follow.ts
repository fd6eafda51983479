import { type Choices, remember } from "./choices";
import type { Wiring } from "./connect";
import { askOrganisation } from "./guard/ask";
import type { State } from "./preferences/state";
import { pause } from "./preferences/time";
import { handling } from "./problems/table";
import { settings } from "./settings";
import { fitFrame, followTheme } from "./surroundings";
import { languageFor } from "./words/language";
import { consentOf } from "./zoho/consent";
import type { ZohoSdk } from "./zoho/sdk";
import { findZrc } from "./zoho/zrc";

/** What a change of the state means for the choices and for the guide. */
export function follow(wiring: Wiring, state: State, before: State): void {
  const { page, organisation, userLanguage } = state;
  if (page.at !== "starting") fitIn(wiring);
  if (userLanguage && userLanguage !== before.userLanguage) {
    keepLearned(wiring, { userLanguage: languageFor(userLanguage) });
  }
  const news = page.at !== before.page.at || organisation !== before.organisation;
  if (page.at === "ready" && news) keepFor(wiring, organisation?.id);
  if (page === before.page || page.at !== "stopped" || state.retrying || !wiring.sdk) return;
  if (handling(page.problem.code).screen === "connection") void prepareGuide(wiring, wiring.sdk);
}

/** The frame is made to look at home in the CRM page, anew for each client. */
function fitIn(wiring: Wiring): void {
  const { sdk, signal } = wiring;
  if (!sdk || wiring.fitted === signal) return;
  wiring.fitted = signal;
  // The answer is drawn first.
  void pause(0, signal).then(() => {
    followTheme(sdk, signal, (scheme) => keepLearned(wiring, { scheme }));
    fitFrame(sdk, signal);
  });
}

/** For the next opening: nothing changes under a person who reads. */
function keepLearned(wiring: Wiring, learned: Choices): void {
  wiring.choices = { ...wiring.choices, ...learned };
  // Nobody chose it, so nobody misses it where this browser keeps nothing.
  if (wiring.crm) remember(wiring.crm, wiring.choices);
}

/** Choices belong to an organisation: they are kept with its id, and dropped in another one. */
function keepFor(wiring: Wiring, organisation: string | undefined): void {
  const { crm, choices, show } = wiring;
  const { language, userLanguage, scheme, organisation: chosenIn, ...chosen } = choices;
  if (!crm || Object.values(chosen).every((choice) => choice === undefined)) return;
  if (organisation && chosenIn && chosenIn !== organisation) {
    wiring.choices = { language, userLanguage, scheme };
    remember(crm, wiring.choices);
    void wiring.connect();
    return;
  }
  wiring.choices = { ...choices, organisation: organisation ?? chosenIn };
  show({ forgetful: !remember(crm, wiring.choices) });
}

/** For the guide: whose Setup to link, and what `zrc` can tell of the connection. */
async function prepareGuide({ store, choices, signal, show }: Wiring, sdk: ZohoSdk): Promise<void> {
  void askOrganisation(sdk, settings.limits.check, signal).then((organisation) => {
    store.update((state) => ({ ...state, organisation }));
  });
  const zrc = findZrc();
  if (zrc) show({ consent: await consentOf(zrc, choices.link ?? settings.connection) });
}

/** Zoho's own consent for the connection, then one more try. */
export async function authorise({ actions, choices }: Wiring): Promise<void> {
  try {
    await findZrc()
      ?.$?.connection?.(choices.link ?? settings.connection)
      .authorize?.();
  } catch {
    // Consent that was refused or closed shows when the setting is read again.
  }
  actions.retry();
}
