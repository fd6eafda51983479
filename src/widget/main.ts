import { render } from "preact";
import { recall, remember } from "./choices";
import type { GuardControl } from "./guard/control";
import { createActions } from "./preferences/actions";
import { initial } from "./preferences/state";
import { createStore } from "./preferences/store";
import { settings } from "./settings";
import { App, type Place, type Wishes } from "./ui/app";
import { html } from "./ui/html";
import { apiHostOf } from "./zoho/api-host";
import { connectionClient } from "./zoho/connection-client";
import { crmPageOrigin, pageTraces } from "./zoho/crm-page";
import { shakeHands } from "./zoho/handshake";
import { guardMessages } from "./zoho/message-guard";
import type { ZohoSdk } from "./zoho/sdk";

const root = document.getElementById("widget");
let place: Place = { connection: settings.connection };
let sender: string | undefined;
let sdk: ZohoSdk | undefined;
/** Ends what the guard does for a client that was given up. */
let watching = new AbortController();
let guard: GuardControl | undefined;

const store = createStore(initial, (state, before) => {
  draw();
  guard?.changed(state, before);
});
const actions = createActions(store, settings.limits);

const wishes: Wishes = {
  ...actions,
  // Before there is a client, only a fresh start can help: the SDK shakes hands once.
  retry: () => (sdk ? actions.retry() : location.reload()),
  reload: () => location.reload(),
  again: () => guard?.again(),
  useHost(host) {
    if (place.crm && !remember(place.crm, { host })) place = { ...place, forgetful: true };
    connect(host);
  },
};

function draw() {
  if (root) render(html`<${App} state=${store.state} place=${place} wishes=${wishes} />`, root);
}

/** Everything goes over this API host now. The first request leaves before anything else is done. */
function connect(host: string | undefined) {
  if (!sdk) return;
  watching.abort();
  watching = new AbortController();
  guard = undefined;
  if (host) {
    const client = connectionClient(sdk, settings.connection, host);
    actions.start(client);
    place = { ...place, sandbox: host.startsWith("sandbox.") };
    void follow(client, sdk, watching.signal);
  } else {
    actions.stop({ code: "host-unknown" });
    void loadLate();
  }
}

/** The late chunk, fetched beside the first request. */
async function loadLate() {
  try {
    const late = await import("./late");
    place = { ...place, late };
    actions.equip(late.createWriter(store, settings.limits));
    draw();
    return late;
  } catch {
    // A chunk cannot be asked for twice: only a fresh start helps.
    actions.know({ at: "unloaded" });
    return undefined;
  }
}

async function follow(
  client: Parameters<typeof actions.start>[0],
  zoho: ZohoSdk,
  signal: AbortSignal,
) {
  const late = await loadLate();
  if (!late || signal.aborted) return;
  const { limits, unpublishedChecks: unpublished } = settings;
  guard = late.createGuard({ store, actions, client, sdk: zoho, limits, unpublished, signal });
  guard.changed(store.state, store.state);
}

function returned() {
  actions.returned();
  guard?.returned();
}

// In front of the SDK, which takes messages from anyone.
guardMessages(window, (context) => {
  sender ??= context.origin;
});
shakeHands(window, settings.sdkUrl, settings.limits.handshake, (outcome) => {
  if (outcome.at !== "ready") {
    void loadLate();
    return actions.stop({ code: outcome.at });
  }
  sdk = outcome.sdk;
  const crm = crmPageOrigin({ ...pageTraces(window), sender });
  place = { ...place, crm };
  connect((crm && (apiHostOf(crm) ?? recall(crm).host)) || undefined);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") returned();
});
window.addEventListener("focus", returned);
draw();
