import { parseJson } from "../unknown";
import { type FaultRule, isFaultRule } from "../wire/fault-rule";
import { type Look, parseLook, writeLook } from "./look";

/** The parameters in the address of the CRM page: `?stage=…&widget=…` and so on. */
export interface Address {
  readonly stage: string | null;
  /** Address of the widget's page; "" if neither the query nor the server gives one. */
  readonly widget: string;
  readonly apiHost: string | null;
  readonly latency: number;
  /** Rules in addition to those of the stage, as a JSON list in `faults`. */
  readonly faults: readonly FaultRule[];
  /** `frame=held`: the frame loads only when `simulator.reload()` is called. */
  readonly frameHeld: boolean;
  /** `theme`, `scheme`, `dir`, `width`, `zoom`, `language`, `locale`. */
  readonly look: Look;
}

/**
 * @param query the page's `location.search`
 * @param defaultWidget the address that the server wrote into the page
 */
export function parseAddress(query: string, defaultWidget: string): Address {
  const params = new URLSearchParams(query);
  const rules = parseJson(params.get("faults") ?? "[]");
  const latency = Number(params.get("latency"));
  return {
    stage: params.get("stage"),
    widget: params.get("widget") ?? defaultWidget,
    apiHost: params.get("apiHost"),
    latency: Number.isFinite(latency) ? latency : 0,
    faults: Array.isArray(rules) ? rules.filter(isFaultRule) : [],
    frameHeld: params.get("frame") === "held",
    look: parseLook(params),
  };
}

/** The current address with another stage; everything else stays. */
export function addressOf(stage: string): string {
  const params = new URLSearchParams(window.location.search);
  params.set("stage", stage);
  return `?${params}`;
}

/** The current address with these rules in addition to those of its stage. */
export function addressWithFaults(rules: readonly FaultRule[]): string {
  const params = new URLSearchParams(window.location.search);
  params.delete("faults");
  if (rules.length > 0) params.set("faults", JSON.stringify(rules));
  return `?${params}`;
}

/** The current address with this look of the CRM page. */
export function addressWithLook(look: Look): string {
  const params = new URLSearchParams(window.location.search);
  writeLook(params, look);
  return `?${params}`;
}
