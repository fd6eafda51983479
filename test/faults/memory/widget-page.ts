import { createContext, Script } from "node:vm";
import { Window } from "happy-dom";
import { sdkAddress } from "../../../src/simulator/sdk/sdk";
import type { Switches } from "../../../src/simulator/sdk/switches";
import type { ClientName } from "../case";
import { crmOrigin, widgetOrigin } from "./crm-window";
import type { Scripts } from "./scripts";

export interface PageParts {
  readonly scripts: Scripts;
  readonly switches: Switches;
  /** `window.parent`, as the browser hands it to a frame of another origin. */
  readonly above: object;
  /** The address carries no `serviceOrigin`. */
  readonly handshake: boolean;
  /** What the browser has kept, as text; "denied" throws on every use. */
  readonly storage: string | undefined;
  readonly client: ClientName;
  readonly complaints: string[];
  readonly reload: () => void;
}

/** The widget's own window. */
export interface WidgetPage {
  readonly document: Document;
  /** A message that reaches this window. */
  hear(event: { data: unknown; origin: string; source: unknown }): void;
  happen(name: "focus" | "offline" | "online"): void;
  stored(): string | null;
  /** Names that a plain object of this window inherits: more than usual where one was polluted. */
  inherited(): readonly string[];
  close(): void;
}

/** Opens `widget.html` in a window of its own, and runs the SDK's script where it is asked for. */
export function openWidget(parts: PageParts): WidgetPage {
  const { scripts, switches, above, handshake, complaints } = parts;
  const query = handshake ? "" : `?serviceOrigin=${encodeURIComponent(crmOrigin)}`;
  const window = new Window({
    url: `${widgetOrigin}/app/widget.html${query}`,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  const context = createContext(window);
  const { document } = window;
  document.documentElement.lang = "en";
  document.body.innerHTML = scripts.body;
  const plain: object = new Script("({})").runInContext(context);
  let open = true;
  let online = true;

  // The clocks of the test: those of this process are not the window's own.
  const own = {
    setTimeout: (act: () => void, ms?: number) => setTimeout(() => open && act(), ms),
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    Date,
    performance: { now: () => performance.now() },
    parent: above,
  };
  for (const [name, value] of Object.entries(own)) define(window, name, { value });
  define(window.navigator, "onLine", { get: () => online });
  define(window.location, "reload", { value: parts.reload });
  define(window.location, "ancestorOrigins", { value: [crmOrigin] });
  keepStorage(window, parts);
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    const note = (...words: unknown[]) => complaints.push(`console.${method}: ${words.join(" ")}`);
    define(window.console, method, { value: note });
  }
  window.addEventListener("error", (event) => complaints.push(`error: ${String(event)}`));
  // A script is run by the test; everything else that is put into the head stays out of the network.
  define(document.head, "append", {
    value: (script: { src?: string; dispatchEvent(event: unknown): boolean }) => {
      setTimeout(() => {
        if (!open) return;
        // The CSP lets no other script in.
        const allowed = script.src === sdkAddress;
        if (allowed) scripts.sdk(switches).runInContext(context);
        script.dispatchEvent(new window.Event(allowed ? "load" : "error"));
      }, 0);
    },
  });
  scripts.widget.runInContext(context);

  return {
    document: document as unknown as Document,
    hear({ data, origin, source }) {
      if (!open) return;
      const event = new window.MessageEvent("message", { data, origin });
      define(event, "source", { value: source });
      window.dispatchEvent(event);
    },
    happen(name) {
      if (name !== "focus") online = name === "online";
      window.dispatchEvent(new window.Event(name));
    },
    stored: () => window.localStorage.getItem(`calls-preferences ${crmOrigin}`),
    inherited: () => {
      const names: string[] = [];
      for (const name in plain) names.push(name);
      return names;
    },
    close() {
      open = false;
    },
  };
}

function keepStorage(window: Window, { storage, client }: PageParts): void {
  if (storage === "denied") {
    const get = () => {
      throw new window.DOMException("Access is denied for this document.", "SecurityError");
    };
    define(window, "localStorage", { get });
    return;
  }
  const own = client === "own permissions" ? { version: 1, client: "user" } : undefined;
  const kept = storage ?? (own && JSON.stringify(own));
  if (kept !== undefined) window.localStorage.setItem(`calls-preferences ${crmOrigin}`, kept);
}

function define(target: object, name: string, property: PropertyDescriptor): void {
  Object.defineProperty(target, name, { configurable: true, ...property });
}
