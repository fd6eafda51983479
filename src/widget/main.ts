import { render } from "preact";
import { recall, remember } from "./choices";
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

const store = createStore(initial, draw);
const actions = createActions(store, settings.limits);

const wishes: Wishes = {
  ...actions,
  // Before there is a client, only a fresh start can help: the SDK shakes hands once.
  retry: () => (sdk ? actions.retry() : location.reload()),
  useHost(host) {
    if (place.crm && !remember(place.crm, { host })) place = { ...place, forgetful: true };
    connect(host);
  },
};

function draw() {
  if (root) render(html`<${App} state=${store.state} place=${place} wishes=${wishes} />`, root);
}

function connect(host: string | undefined) {
  if (!sdk) return;
  if (host) actions.start(connectionClient(sdk, settings.connection, host));
  else actions.stop({ code: "host-unknown" });
}

// In front of the SDK, which takes messages from anyone.
guardMessages(window, (context) => {
  sender ??= context.origin;
});
shakeHands(window, settings.sdkUrl, settings.limits.handshake, (outcome) => {
  if (outcome.at !== "ready") return actions.stop({ code: outcome.at });
  sdk = outcome.sdk;
  const crm = crmPageOrigin({ ...pageTraces(window), sender });
  place = { ...place, crm };
  connect((crm && (apiHostOf(crm) ?? recall(crm).host)) || undefined);
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") actions.returned();
});
window.addEventListener("focus", actions.returned);
draw();
