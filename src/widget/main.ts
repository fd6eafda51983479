import { createActions } from "./preferences/actions";
import { initial } from "./preferences/state";
import { createStore } from "./preferences/store";
import { settings } from "./settings";
import { oncePerTask } from "./time";
import type { ViewActions, ViewContext } from "./ui/props";
import { createConnector } from "./wiring/connect";
import { createDrawing } from "./wiring/drawing";
import { createEnvironment, viewContext } from "./wiring/environment";
import { watchReturns } from "./wiring/returns";
import { languageFor, optOutOfTranslation, switchLanguage } from "./words/language";
import { crmPageOrigin, pageTraces } from "./zoho/crm-page";
import { type Handshake, shakeHands } from "./zoho/handshake";
import { guardMessages } from "./zoho/message-guard";

const root = document.getElementById("widget");
const scheduleDrawing = oncePerTask(draw);
const store = createStore(initial, (state, before) => {
  scheduleDrawing();
  connector.changed(state, before);
});

let sender: string | undefined;
let locale = "";
const traces = pageTraces(window);
const crmOrigin = () => crmPageOrigin({ ...traces, sender });

const environment = createEnvironment(scheduleDrawing, crmOrigin());
const { remembered } = environment;
const actions = createActions(store, settings.limits);
const connector = createConnector({
  store,
  actions,
  environment,
  importLazy: () => import("./lazy"),
});

const viewActions: ViewActions = {
  ...actions,
  // The SDK shakes hands only once, so before that only a reload can help.
  retry: () => (environment.state.sdk ? actions.retry() : location.reload()),
  reload: () => location.reload(),
  checkAgain: (of) => connector.guard?.checkAgain(of),
  setUp: actions.setUp,
  useHost: (host) => connector.choose({ host }),
  useLink: (link) => connector.choose({ link, client: undefined }),
  useOwnPermissions: () => connector.choose({ client: "user" }),
  useConnection: () => connector.choose({ client: undefined }),
  authorise: async () => (await connector.load())?.authorise(environment, actions),
  useLanguage(language) {
    environment.chooseLanguage(language);
    return applyLanguage(language);
  },
};

let context: ViewContext | undefined;
const drawing = root && createDrawing(root, viewActions);

function draw() {
  context = viewContext(environment.state, context);
  drawing?.(store.state, context);
}

/** The language that was asked for last. */
let requested: string | undefined;

async function applyLanguage(language: string) {
  requested = language;
  if (await switchLanguage(language)) environment.setLanguage(language);
  const { language: chosen, userLanguage } = environment.state.choices;
  // English is also stored for a reader whose language the widget does not have.
  optOutOfTranslation(chosen, locale || (userLanguage === "en" ? undefined : userLanguage));
}

document.documentElement.style.colorScheme = remembered.scheme ?? "";

draw();
// Before the SDK, which takes messages from anyone.
guardMessages(window, (setContext) => {
  sender ??= setContext.origin;
  locale ||= setContext.locale;
});
function begin(outcome: Handshake) {
  if (outcome.at !== "ready") {
    actions.stop({ code: outcome.at });
    void connector.load();
    return;
  }
  connector.begin(outcome.sdk, crmOrigin());
  const { choices } = environment.state;
  const language =
    choices.language ?? choices.userLanguage ?? languageFor(locale || navigator.language);
  // Where the CRM page was known early, its stored language has been requested already.
  if (language !== requested) void applyLanguage(language);
}
shakeHands(window, settings.sdkUrl, settings.limits.handshake, begin, connector.returned);
// The client for a person's own permissions comes with the lazy chunk, so here that is needed at once.
if (remembered.client) void connector.load();
const rememberedLanguage = remembered.language ?? remembered.userLanguage;
if (rememberedLanguage) void applyLanguage(rememberedLanguage);
watchReturns(window, connector.returned);
window.addEventListener("offline", () => actions.connected(false));
window.addEventListener("online", () => actions.connected(true));
// This comes last: the notice in the page stays if anything above throws, or if the style sheet is missing.
const notLoaded = document.getElementById("not-loaded");
if (notLoaded && getComputedStyle(notLoaded).position === "fixed") notLoaded.remove();
