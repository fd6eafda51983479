import { frameAddress, storageOf } from "./browser";
import { AlwaysInView, FirstSize, type Page, type PageParts } from "./page";
import { createTarget } from "./target";

/** A page without elements: the widget finds nothing to draw into, and does all the rest. */
export function openPlainPage({ browser, clock, broken, reload }: PageParts): Page {
  const address = new URL(frameAddress(browser));
  const script = { ...createTarget(broken), src: "" };
  const windowTarget = createTarget(broken);
  const documentTarget = createTarget(broken);
  const parent = {};
  const window = {
    ...windowTarget,
    parent,
    innerWidth: 800,
    innerHeight: 600,
    location: { search: address.search, origin: address.origin, reload },
    ZOHO: undefined as unknown,
    document: {
      ...documentTarget,
      referrer: "",
      documentElement: {
        style: { colorScheme: "" },
        lang: "en",
        dir: "ltr",
        setAttribute() {},
        removeAttribute() {},
      },
      body: { getBoundingClientRect: () => ({ height: 700 }) },
      head: { append: () => {} },
      adoptedStyleSheets: [],
      // What the widget would draw into.
      getElementById: (id: string) => (id === "widget" ? {} : null),
      createElement: () => script,
      get visibilityState() {
        return browser.visible ? "visible" : "hidden";
      },
    },
  };
  return {
    globals: {
      window,
      document: window.document,
      location: window.location,
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
      CSSStyleSheet: class {
        replaceSync() {}
      },
      Date: clock.Date,
      performance: clock.performance,
      setTimeout: clock.setTimeout,
      clearTimeout: clock.clearTimeout,
    },
    loadScript(zoho) {
      window.ZOHO = zoho;
      script.fire("load");
    },
    failScript: () => script.fire("error"),
    post: (data) =>
      windowTarget.fire("message", { data, source: parent, origin: browser.crmOrigin }),
    fire: (type) => (type === "visibilitychange" ? documentTarget : windowTarget).fire(type),
    get listeners() {
      return [...windowTarget.listeners, ...documentTarget.listeners];
    },
    close() {},
  };
}
