import type { Browser } from "./browser";
import type { Clock } from "./clock";

/** A page that the widget's scripts run in: one load of the frame. */
export interface Page {
  /** The globals of its scripts. */
  readonly globals: Readonly<Record<string, unknown>>;
  /** The SDK's script arrived, and defined this. */
  loadScript(zoho: unknown): void;
  failScript(): void;
  /** A message from the CRM page. */
  post(message: object): void;
  /** An event of the window, or of the document for "visibilitychange". */
  fire(type: "focus" | "offline" | "online" | "visibilitychange"): void;
  /** Types of the events that someone listens to, of window and document. */
  readonly listeners: readonly string[];
  /** The drawn page, where there is one. */
  readonly document?: Document;
  close(): void;
}

export interface PageParts {
  readonly browser: Browser;
  readonly clock: Clock;
  readonly broken: (words: string) => void;
  /** `location.reload()` */
  readonly reload: () => void;
}

export type OpenPage = (parts: PageParts) => Page;

/** Calls back once, as a browser does for what is observed first. */
export class FirstSize {
  private readonly told: () => void;
  constructor(told: () => void) {
    this.told = told;
  }
  observe(): void {
    this.told();
  }
  disconnect(): void {}
}

/** The frame never leaves the view of the model. */
export class AlwaysInView {
  observe(): void {}
  unobserve(): void {}
}
