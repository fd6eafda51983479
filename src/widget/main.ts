import { createActions } from "./preferences/actions";
import { initial } from "./preferences/state";
import { createStore } from "./preferences/store";
import { settings } from "./settings";
import { oncePerTask } from "./time";
import type { ViewActions, ViewContext } from "./ui/props";
import { recall } from "./wiring/choices";
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
const environment = createEnvironment(scheduleDrawing);
const actions = createActions(store, settings.limits);
const connector = createConnector({
  store,
  actions,
  environment,
  importLazy: () => import("./lazy"),
});

const viewActions: ViewActions = {
  ...actions,
  // Before there is a client, only a fresh start can help: the SDK shakes hands once.
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
    return speak(language);
  },
};

let context: ViewContext | undefined;
const drawing = root && createDrawing(root, viewActions);

function draw() {
  context = viewContext(environment.state, context);
  drawing?.(store.state, context);
}

/** What was asked for last. */
let language: string | undefined;

async function speak(asked: string) {
  language = asked;
  if (await switchLanguage(asked)) environment.spoken(asked);
  const { language: chosen, userLanguage } = environment.state.choices;
  // English is also what was learned of a reader whose language the widget lacks.
  optOutOfTranslation(chosen, locale || (userLanguage === "en" ? undefined : userLanguage));
}

let sender: string | undefined;
let locale = "";
const traces = pageTraces(window);
const crmOrigin = () => crmPageOrigin({ ...traces, sender });

const early = crmOrigin();
const remembered = early ? recall(early) : {};
document.documentElement.style.colorScheme = remembered.scheme ?? "";

draw();
// In front of the SDK, which takes messages from anyone.
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
  const remembered = choices.language ?? choices.userLanguage;
  const wanted = remembered ?? languageFor(locale || navigator.language);
  // Where the page was known early it is spoken already.
  if (wanted !== language) void speak(wanted);
}
shakeHands(window, settings.sdkUrl, settings.limits.handshake, begin, connector.returned);
// The client for a person's own permissions comes with the lazy chunk: here it is wanted first.
if (remembered.client) void connector.load();
const rememberedLanguage = remembered.language ?? remembered.userLanguage;
if (rememberedLanguage) void speak(rememberedLanguage);
watchReturns(window, connector.returned);
window.addEventListener("offline", () => actions.connected(false));
window.addEventListener("online", () => actions.connected(true));
// Last of all: an exception above leaves standing what the page says by itself, a missing style sheet too.
const notLoaded = document.getElementById("not-loaded");
if (notLoaded && getComputedStyle(notLoaded).position === "fixed") notLoaded.remove();
