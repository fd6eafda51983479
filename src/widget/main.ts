import { render } from "preact";
import { recall } from "./choices";
import { createConnector } from "./connect";
import { createActions } from "./preferences/actions";
import { initial } from "./preferences/state";
import { createStore } from "./preferences/store";
import { settings } from "./settings";
import { App } from "./ui/app";
import { html } from "./ui/html";
import type { Place, Wishes } from "./ui/props";
import { languageFor, speak } from "./words/language";
import { crmPageOrigin, pageTraces } from "./zoho/crm-page";
import { shakeHands } from "./zoho/handshake";
import { guardMessages } from "./zoho/message-guard";

const root = document.getElementById("widget");
let place: Place = { connection: settings.connection };
let sender: string | undefined;
let locale = "";
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
  authorise: async () => (await connector.load())?.authorise(connector.wiring),
  useLanguage(chosen) {
    // Chosen before the handshake, it is not taken back by what that tells.
    language = chosen;
    connector.chooseLanguage(chosen);
    void use(chosen);
  },
};

function draw() {
  if (root) render(html`<${App} state=${store.state} place=${place} wishes=${wishes} />`, root);
}

function returned() {
  actions.returned();
  connector.guard?.returned();
}

const crmOrigin = () => crmPageOrigin({ ...pageTraces(window), sender });

async function use(language: string) {
  await speak(language);
  draw();
}

const early = crmOrigin();
const remembered = early ? recall(early) : {};
let language = remembered.language ?? remembered.userLanguage;
document.documentElement.style.colorScheme = remembered.scheme ?? "";

draw();
// In front of the SDK, which takes messages from anyone.
guardMessages(window, (context) => {
  sender ??= context.origin;
  locale ||= context.locale;
});
shakeHands(window, settings.sdkUrl, settings.limits.handshake, (outcome) => {
  if (outcome.at === "ready") {
    shaken = true;
    if (!navigator.onLine) actions.connected(false);
    connector.begin(outcome.sdk, crmOrigin());
    if (!language) void use(languageFor(locale || navigator.language));
    return;
  }
  actions.stop({ code: outcome.at });
  void connector.load();
});
// The client for a person's own rights comes with the late chunk: here it is wanted first.
if (remembered.client) void connector.load();
if (language) void use(language);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") returned();
});
window.addEventListener("focus", returned);
window.addEventListener("offline", () => actions.connected(false));
window.addEventListener("online", () => actions.connected(true));
// Last of all: an exception above leaves standing what the page says by itself, a missing style sheet too.
const notLoaded = document.getElementById("not-loaded");
if (notLoaded && getComputedStyle(notLoaded).position === "fixed") notLoaded.remove();
