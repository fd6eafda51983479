import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { Window } from "happy-dom";
import { root } from "../../../src/build/project.mjs";
import { type Listening, watchListeners } from "./listeners";

/** What outlives the page: the browser around it. */
export interface Browser {
  online: boolean;
  visible: boolean;
  /** What localStorage holds; undefined where the browser refuses it to the frame. */
  readonly stored: Map<string, string> | undefined;
  readonly crmOrigin: string;
}

/** A script that the page has put into its head: it comes, or fails, when a test says so. */
export interface AwaitedScript {
  readonly src: string;
  loaded(): void;
  failed(): void;
}

export interface PageParts {
  /** Where the frame is: CRM writes its own origin into the query. */
  readonly origin: string;
  readonly query?: string;
  readonly browser: Browser;
  /** `window.parent`, as the browser hands it to a frame of another origin. */
  readonly above: object;
  /** Further globals in place of the window's own, the clock first of all. */
  readonly globals: Readonly<Record<string, unknown>> & {
    readonly setTimeout: (act: () => void, ms: number) => unknown;
  };
  readonly script: (script: AwaitedScript) => void;
  readonly reload: () => void;
  /** Something was printed or thrown. */
  readonly complain: (words: string) => void;
}

/** The widget's own window: one load of the frame. */
export interface MemoryPage {
  readonly window: object;
  readonly document: Document;
  /** @param more further globals, for this script and those after it. @returns the script's last value */
  run(script: Script, more?: Readonly<Record<string, unknown>>): unknown;
  /** A message that reaches this window. */
  hear(message: { data: unknown; origin: string; source: unknown }): void;
  /** An event of the window, or of the document for "visibilitychange". */
  happen(name: "focus" | "offline" | "online" | "visibilitychange"): void;
  /** Types of the events that someone listens to, of window and document. */
  readonly listeners: readonly string[];
  /** Names that a plain object of this window inherits: more than usual where one was polluted. */
  inherited(): readonly string[];
  close(): void;
}

/** What stands in widget.html before any script runs. */
const [body = ""] =
  /<main[\s\S]*<\/main>/.exec(readFileSync(join(root, "src/widget/widget.html"), "utf8")) ?? [];
const plainObject = new Script("({})");

/** Opens `widget.html` in a window of its own, in which nothing runs yet. */
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
  // Whatever is put into the head stays out of the network.
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
    hear({ data, origin, source }) {
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

/** Reading the global itself throws where a browser refuses it. */
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

/** Calls back once, as a browser does for what is observed first. */
class FirstSize {
  private readonly told: () => void;
  constructor(told: () => void) {
    this.told = told;
  }
  observe(): void {
    this.told();
  }
  disconnect(): void {}
}

/** The frame never leaves the view. */
class AlwaysInView {
  observe(): void {}
  unobserve(): void {}
}
