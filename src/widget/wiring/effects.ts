import type { State } from "../preferences/state";
import type { Store } from "../preferences/store";
import { handling } from "../problems/table";
import { settings } from "../settings";
import { pause } from "../time";
import { languageFor } from "../words/language";
import { consentOf } from "../zoho/consent";
import { askOrganisation } from "../zoho/organisation";
import type { ZohoSdk } from "../zoho/sdk";
import { type EnvironmentStore, linkName } from "./environment";
import { fitFrame } from "./frame-height";
import { followTheme } from "./theme";

export interface EffectsParts {
  readonly store: Store<State>;
  readonly environment: EnvironmentStore;
  /** Starts another client with the choices as they are. */
  readonly reconnect: () => void;
}

export interface Effects {
  /**
   * To be called after each change of the state.
   * @param signal aborted when the client in use is given up
   */
  changed(state: State, before: State, signal: AbortSignal): void;
  /** The person came back to the page. */
  returned(): void;
}

/** Lets the choices, the frame and the set-up guide follow the state. */
export function createEffects({ store, environment, reconnect }: EffectsParts): Effects {
  /** The client for which the frame was fitted in. */
  let fittedFor: AbortSignal | undefined;
  let askTheme = () => {};

  /** Gives the frame the theme of CRM and the height of its content, once for each client. */
  function fitIn(sdk: ZohoSdk, signal: AbortSignal): void {
    if (fittedFor === signal) return;
    fittedFor = signal;
    // The first answer is drawn before that.
    void pause(0, signal).then(() => {
      askTheme = followTheme(sdk, signal, (scheme) => environment.learn({ scheme }));
      fitFrame(sdk, signal);
    });
  }

  /** Finds out what the set-up guide shows: the organisation for its links, and what `zrc` tells of the connection. */
  async function prepareGuide(sdk: ZohoSdk, signal: AbortSignal): Promise<void> {
    void askOrganisation(sdk, settings.limits.check, signal).then((organisation) => {
      store.update((state) => ({ ...state, organisation }));
    });
    const { zrc } = environment.state;
    if (!zrc) return;
    const consent = await consentOf(zrc, linkName(environment.state));
    if (signal.aborted) return;
    const before = environment.state.consent;
    // It was opened from here, and is not given all the same.
    const isRefused = consent === "unauthorised" && (before === "asked" || before === "refused");
    environment.setConsent(isRefused ? "refused" : consent);
  }

  return { changed, returned: () => askTheme() };

  function changed(state: State, before: State, signal: AbortSignal): void {
    const { page, organisation, userLanguage } = state;
    const { sdk } = environment.state;
    if (sdk && page.at !== "starting") fitIn(sdk, signal);
    if (userLanguage && userLanguage !== before.userLanguage) {
      environment.learn({ userLanguage: languageFor(userLanguage) });
    }
    const isNew = page.at !== before.page.at || organisation !== before.organisation;
    if (page.at === "ready" && isNew && !environment.keepChoices(organisation?.id)) reconnect();
    if (page === before.page || page.at !== "stopped" || state.retrying || !sdk) return;
    if (handling(page.problem.code).screen === "connection") void prepareGuide(sdk, signal);
  }
}
