import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Window } from "happy-dom";
import { root } from "../../../src/build/project.mjs";
import { frameAddress, storageOf } from "./browser";
import { AlwaysInView, FirstSize, type Page, type PageParts } from "./page";

/** What stands in widget.html before any script runs. */
const body = /<main[\s\S]*<\/main>/.exec(
  readFileSync(join(root, "src/widget/widget.html"), "utf8"),
)?.[0];

/** A page with elements, so that what is displayed can be looked at and pressed. */
export function openDrawnPage({ browser, clock, broken, reload }: PageParts): Page {
  const window = new Window({ url: frameAddress(browser) });
  const { document } = window;
  document.body.innerHTML = body ?? "";
  const parent = {};
  const script = document.createElement("div");
  window.addEventListener("error", (event) => broken(`an event threw: ${String(event)}`));
  const listeners: Listening[] = [];
  watchListeners(window, listeners);
  watchListeners(document, listeners);
  Object.defineProperties(window, { parent: { value: parent } });
  Object.defineProperties(document, {
    visibilityState: { get: () => (browser.visible ? "visible" : "hidden") },
  });
  // The SDK's script comes when the model says so; the browser of the tests would not run it.
  const createElement = document.createElement.bind(document);
  const append = document.head.append.bind(document.head);
  Object.defineProperties(document, {
    createElement: {
      value: (name: string) => (name === "script" ? script : createElement(name)),
    },
  });
  Object.defineProperties(document.head, {
    append: { value: (node: typeof script) => (node === script ? undefined : append(node)) },
  });
  const fire = (target: EventTarget, event: Event) => target.dispatchEvent(event);
  const events = {
    window: window as unknown as EventTarget,
    document: document as unknown as EventTarget,
  };
  const event = (type: string) => new window.Event(type) as unknown as Event;

  return {
    globals: {
      window,
      document,
      location: { search: window.location.search, origin: window.location.origin, reload },
      navigator: {
        language: "en",
        languages: ["en"],
        get onLine() {
          return browser.online;
        },
      },
      localStorage: storageOf(browser),
      ResizeObserver: FirstSize,
      IntersectionObserver: AlwaysInView,
      CSSStyleSheet: window.CSSStyleSheet,
      Element: window.Element,
      HTMLInputElement: window.HTMLInputElement,
      HTMLSelectElement: window.HTMLSelectElement,
      getSelection: () => window.getSelection(),
      Date: clock.Date,
      performance: clock.performance,
      setTimeout: clock.setTimeout,
      clearTimeout: clock.clearTimeout,
    },
    loadScript(zoho) {
      Object.assign(window, { ZOHO: zoho });
      script.dispatchEvent(new window.Event("load"));
    },
    failScript: () => void script.dispatchEvent(new window.Event("error")),
    post: (data) =>
      void fire(
        events.window,
        Object.assign(event("message"), { data, source: parent, origin: browser.crmOrigin }),
      ),
    fire: (type) =>
      void fire(type === "visibilitychange" ? events.document : events.window, event(type)),
    get listeners() {
      return listeners.map(({ type }) => type);
    },
    document: document as unknown as Document,
    close: () => void window.happyDOM.close(),
  };
}

interface Listening {
  readonly type: string;
  readonly listener: unknown;
}

/** Notes who listens to the window or the document. */
function watchListeners(target: Window | Window["document"], listening: Listening[]): void {
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  const forget = (type: string, listener: unknown) => {
    const at = listening.findIndex((one) => one.type === type && one.listener === listener);
    if (at >= 0) listening.splice(at, 1);
  };
  type Add = Parameters<typeof add>;
  Object.defineProperties(target, {
    addEventListener: {
      value(...[type, listener, options]: Add) {
        listening.push({ type, listener });
        const signal = typeof options === "object" ? options.signal : undefined;
        const end = () => {
          forget(type, listener);
          remove(type, listener);
        };
        // Here and not in happy-dom, so that each counts once.
        signal?.addEventListener("abort", end);
        add(type, listener, signal ? {} : options);
      },
    },
    removeEventListener: {
      value(...[type, listener]: Add) {
        forget(type, listener);
        remove(type, listener);
      },
    },
  });
}
