import { render } from "preact";
import { recall } from "./choices";
import { createConnector } from "./connect";
import { createActions } from "./preferences/actions";
import { initial } from "./preferences/state";
import { createStore } from "./preferences/store";
import { settings } from "./settings";
import { App, type Place, type Wishes } from "./ui/app";
import { html } from "./ui/html";
import { crmPageOrigin, pageTraces } from "./zoho/crm-page";
import { shakeHands } from "./zoho/handshake";
import { guardMessages } from "./zoho/message-guard";

const root = document.getElementById("widget");
let place: Place = { connection: settings.connection };
let sender: string | undefined;
let shaken = false;

const store = createStore(initial, (state, before) => {
  draw();
  connector.changed(state, before);
});
const actions = createActions(store, settings.limits);
const connector = createConnector(store, actions, (change) => {
  place = { ...place, ...change };
  draw();
});

const wishes: Wishes = {
  ...actions,
  // Before there is a client, only a fresh start can help: the SDK shakes hands once.
  retry: () => (shaken ? actions.retry() : location.reload()),
  reload: () => location.reload(),
  again: () => connector.guard?.again(),
  useHost: (host) => connector.choose({ host }),
  useLink: (link) => connector.choose({ link, client: undefined }),
  useOwnRights: () => connector.choose({ client: "user" }),
  useConnection: () => connector.choose({ client: undefined }),
  authorise: () => void connector.authorise(),
};

function draw() {
  if (root) render(html`<${App} state=${store.state} place=${place} wishes=${wishes} />`, root);
}

function returned() {
  actions.returned();
  connector.guard?.returned();
}

const crmOrigin = () => crmPageOrigin({ ...pageTraces(window), sender });

// In front of the SDK, which takes messages from anyone.
guardMessages(window, (context) => {
  sender ??= context.origin;
});
shakeHands(window, settings.sdkUrl, settings.limits.handshake, (outcome) => {
  if (outcome.at === "ready") {
    shaken = true;
    if (!navigator.onLine) actions.connected(false);
    return connector.begin(outcome.sdk, crmOrigin());
  }
  actions.stop({ code: outcome.at });
  void connector.load();
});
const early = crmOrigin();
// The client for a person's own rights comes with the late chunk: here it is wanted first.
if (early && recall(early).client) void connector.load();
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") returned();
});
window.addEventListener("focus", returned);
window.addEventListener("offline", () => actions.connected(false));
window.addEventListener("online", () => actions.connected(true));
draw();
