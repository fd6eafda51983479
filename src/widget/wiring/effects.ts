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
  /** Starts anew with the choices as they are. */
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

/** What a change of the state means for the choices, the frame and the guide. */
export function createEffects({ store, environment, reconnect }: EffectsParts): Effects {
  /** The client for which the frame was made to look at home. */
  let fitted: AbortSignal | undefined;
  let askTheme = () => {};

  /** The frame is made to look at home in the CRM page, anew for each client. */
  function fitIn(sdk: ZohoSdk, signal: AbortSignal): void {
    if (fitted === signal) return;
    fitted = signal;
    // The answer is drawn first.
    void pause(0, signal).then(() => {
      askTheme = followTheme(sdk, signal, (scheme) => environment.learn({ scheme }));
      fitFrame(sdk, signal);
    });
  }

  /** For the guide: whose Setup to link, and what `zrc` can tell of the connection. */
  async function prepareGuide(sdk: ZohoSdk, signal: AbortSignal): Promise<void> {
    void askOrganisation(sdk, settings.limits.check, signal).then((organisation) => {
      store.update((state) => ({ ...state, organisation }));
    });
    const { zrc } = environment.state;
    if (!zrc) return;
    const found = await consentOf(zrc, linkName(environment.state));
    if (signal.aborted) return;
    // Zoho asked the person for it, and still it is not given.
    const asked = environment.state.consent === "asked" || environment.state.consent === "refused";
    environment.consented(found === "unauthorised" && asked ? "refused" : found);
  }

  return { changed, returned: () => askTheme() };

  function changed(state: State, before: State, signal: AbortSignal): void {
    const { page, organisation, userLanguage } = state;
    const { sdk } = environment.state;
    if (sdk && page.at !== "starting") fitIn(sdk, signal);
    if (userLanguage && userLanguage !== before.userLanguage) {
      environment.learn({ userLanguage: languageFor(userLanguage) });
    }
    const news = page.at !== before.page.at || organisation !== before.organisation;
    if (page.at === "ready" && news && !environment.keep(organisation?.id)) reconnect();
    if (page === before.page || page.at !== "stopped" || state.retrying || !sdk) return;
    if (handling(page.problem.code).screen === "connection") void prepareGuide(sdk, signal);
  }
}
