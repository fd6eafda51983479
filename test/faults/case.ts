import type { FaultRule } from "../../src/simulator/wire/faults";
import type { Screen } from "./screen";

/** How the widget reaches the API. */
export type ClientName = "connection" | "own permissions";

/** Something that a person, time or the CRM page does, or what must be on the screen. */
export type Step =
  | { readonly do: "hide" | "show" | "retry" | "return" | "reload" | "mend" }
  /** The same as "hide", of the other field. */
  | { readonly do: "hide the other" }
  /** Another administrator changes From Number: in the last layout, or the preference. */
  | { readonly do: "elsewhere"; readonly made: "required" | "optional" | "locked" | "hidden" }
  /** The widget is open a second time, in another tab of the same browser. */
  | { readonly do: "in another tab"; readonly step: Step }
  /** Another choice of the person, by the button with this key. */
  | { readonly do: "press"; readonly button: string }
  /** The browser loses its connection, or regains it. */
  | { readonly do: "offline" | "online" }
  | { readonly do: "wait"; readonly ms: number }
  /** What a person sees `at` milliseconds after the last action, by default when all is quiet. */
  | { readonly see: Screen; readonly at?: number };

/** One fault in one place, and the screens that it must lead to. */
export interface FaultCase {
  readonly area: string;
  readonly fault: string;
  readonly where: string;
  readonly client: ClientName;
  readonly rules: readonly FaultRule[];
  /** Stage of the simulator, for faults that no rule can express. */
  readonly stage?: string;
  /** A variant of the SDK, instead of the stage's own. */
  readonly sdk?: "zrc";
  readonly storage?: "denied";
  /** Raw text that is stored before the page opens. */
  readonly stored?: string;
  /** What is wrong with the page itself; only a browser can show it. */
  readonly page?:
    | "alone"
    | "vanity address"
    | "script 404"
    | "script blocked"
    | "script hangs"
    | "other script"
    | "lazy chunk blocked";
  readonly steps: readonly Step[];
  /** A line on the console that is not the widget's own. */
  readonly sdkPrints?: RegExp;
  /** Where it runs: in memory if a browser adds nothing, in a browser, or in both. */
  readonly runs: "memory" | "browser" | "both";
  /** How many changes of layouts a person asks for; at most one without this. */
  readonly layoutChanges?: number;
  /** The organisation changes behind the widget's back, so the page may be out of date for a while. */
  readonly behindItsBack?: true;
}

/** A unique name of a case, for reports. */
export function titleOf({ area, fault, where, client }: FaultCase): string {
  return `${area}: ${fault} at ${where}, ${client}`;
}
