import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { Window } from "happy-dom";
import { root } from "../../../src/build/project.mjs";
import { type Listening, watchListeners } from "./listeners";

/** The browser around the page, which outlives it. */
export interface Browser {
  online: boolean;
  visible: boolean;
  /** Content of localStorage; undefined if the browser denies it to the frame. */
  readonly stored: Map<string, string> | undefined;
  readonly crmOrigin: string;
}

/** A script that the page has added to its head; it loads or fails when a test says so. */
export interface AwaitedScript {
  readonly src: string;
  loaded(): void;
  failed(): void;
}

export interface PageParts {
  /** Address of the frame; CRM writes its own origin into the query. */
  readonly origin: string;
  readonly query?: string;
  readonly browser: Browser;
  /** `window.parent`, as the browser hands it to a frame of another origin. */
  readonly above: object;
  /** Globals that replace the window's own, the clock first of all. */
  readonly globals: Readonly<Record<string, unknown>> & {
    readonly setTimeout: (act: () => void, ms: number) => unknown;
  };
  readonly script: (script: AwaitedScript) => void;
  readonly reload: () => void;
  /** Called when something is printed or thrown. */
  readonly complain: (words: string) => void;
}

/** The widget's window: one load of the frame. */
export interface MemoryPage {
  readonly window: object;
  readonly document: Document;
  /** @param more further globals, for this script and later ones. @returns the script's last value */
  run(script: Script, more?: Readonly<Record<string, unknown>>): unknown;
  /** Delivers a message to this window. */
  receive(message: { data: unknown; origin: string; source: unknown }): void;
  /** Dispatches an event on the window, or on the document for "visibilitychange". */
  happen(name: "focus" | "offline" | "online" | "visibilitychange"): void;
  /** Event types with listeners, on window and document. */
  readonly listeners: readonly string[];
  /** Names that a plain object of this window inherits; more than usual after prototype pollution. */
  inherited(): readonly string[];
  close(): void;
}

/** The content of widget.html before any script runs. */
const [body = ""] =
  /<main[\s\S]*<\/main>/.exec(readFileSync(join(root, "src/widget/widget.html"), "utf8")) ?? [];
const plainObject = new Script("({})");

/** Opens `widget.html` in its own window, before any script runs. */
export function openPage(parts: PageParts): MemoryPage {
  const { browser, globals, complain } = parts;
  const window = new Window({
    url: `${parts.origin}/app/widget.html${parts.query ?? ""}`,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  const context = createContext(window);
  const { document } = window;
  document.documentElement.lang = "en";
  document.body.innerHTML = body;
  window.addEventListener("error", (event) => complain(`error: ${String(event)}`));
  const listening: Listening[] = [];
  watchListeners(window, listening);
  watchListeners(document, listening);
  let open = true;

  const own = {
    ResizeObserver: FirstSize,
    IntersectionObserver: AlwaysInView,
    parent: parts.above,
    ...globals,
    setTimeout: (act: () => void, ms: number) => globals.setTimeout(() => open && act(), ms),
  };
  for (const [name, value] of Object.entries(own)) define(window, name, { value });
  // Which mutant is active, and which code has run, while `npm run mutation` runs the tests.
  const stryker: unknown = Reflect.get(globalThis, "__stryker__");
  if (stryker) define(window, "__stryker__", { value: stryker });
  define(window, "localStorage", { get: () => storageOf(browser) });
  define(window.navigator, "onLine", { get: () => browser.online });
  define(window.location, "reload", { value: parts.reload });
  define(window.location, "ancestorOrigins", { value: [browser.crmOrigin] });
  define(document, "visibilityState", { get: () => (browser.visible ? "visible" : "hidden") });
  define(document.body, "getBoundingClientRect", { value: () => ({ height: 700 }) });
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    const note = (...words: unknown[]) => complain(`console.${method}: ${words.join(" ")}`);
    define(window.console, method, { value: note });
  }
  // Elements that are added to the head must not use the network.
  define(document.head, "append", {
    value: (script: { src?: string; dispatchEvent(event: unknown): boolean }) => {
      const end = (type: string) => () =>
        void (open && script.dispatchEvent(new window.Event(type)));
      parts.script({ src: script.src ?? "", loaded: end("load"), failed: end("error") });
    },
  });

  return {
    window,
    document: document as unknown as Document,
    run(script, more = {}) {
      for (const [name, value] of Object.entries(more)) define(window, name, { value });
      return script.runInContext(context);
    },
    receive({ data, origin, source }) {
      if (!open) return;
      const event = new window.MessageEvent("message", { data, origin });
      define(event, "source", { value: source });
      window.dispatchEvent(event);
    },
    happen(name) {
      const target = name === "visibilitychange" ? document : window;
      target.dispatchEvent(new window.Event(name));
    },
    get listeners() {
      return listening.map(({ type }) => type);
    },
    inherited() {
      const names: string[] = [];
      for (const name in plainObject.runInContext(context)) names.push(name);
      return names;
    },
    close() {
      open = false;
    },
  };
}

/** Even reading the global throws if the browser denies storage. */
function storageOf({ stored }: Browser): object {
  if (!stored) throw new DOMException("Access is denied for this document.", "SecurityError");
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
}

function define(target: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(target, name, { configurable: true, ...property });
}

/** Calls back once, like a browser when observation starts. */
class FirstSize {
  private readonly notify: () => void;
  constructor(notify: () => void) {
    this.notify = notify;
  }
  observe(): void {
    this.notify();
  }
  disconnect(): void {}
}

/** Reports that the frame is always in view. */
class AlwaysInView {
  observe(): void {}
  unobserve(): void {}
}
