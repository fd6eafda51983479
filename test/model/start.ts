import fc from "fast-check";
import { type Form, forms } from "../../src/simulator/wire/envelopes";
import type { Values } from "../../src/widget/preferences/preferences";
import type { Coming } from "./widget/load";
import { type Change, changes } from "./zoho/changes";

/**
 * The situation when the widget is first opened. It is plain data, so that fast-check can print and
 * shrink it.
 */
export interface Start {
  readonly values: Values;
  readonly crmOrigin: string;
  readonly apiHost: string;
  readonly zrc: boolean;
  readonly zrcConnections: boolean;
  /** Text in localStorage; undefined if the browser denies storage. */
  readonly stored: string | undefined;
  readonly form: Form;
  readonly byHand: boolean;
  readonly chunk: Coming;
  readonly handshake: Coming;
  readonly changes: readonly Change[];
}

const at = (crmOrigin: string, apiHost: string) => ({ crmOrigin, apiHost });

const place = fc.constantFrom(
  at("https://crm.zoho.com", "www.zohoapis.com"),
  at("https://crm.zoho.com", "www.zohoapis.com"),
  at("https://crm.zoho.eu", "www.zohoapis.eu"),
  at("https://crmsandbox.zoho.eu", "sandbox.zohoapis.eu"),
  // A vanity address does not reveal the API host.
  at("https://crm.larkspur.example", "www.zohoapis.eu"),
);

const version = 1;
const stored = fc.constantFrom(
  ...Array.from({ length: 6 }, () => ""),
  undefined,
  JSON.stringify({ version, client: "user" }),
  JSON.stringify({ version, client: "user", organisation: "20099887766" }),
  JSON.stringify({ version, link: "other_link", organisation: "20044556677" }),
  JSON.stringify({ version, host: "www.zohoapis.eu", userLanguage: "en", scheme: "dark" }),
  '{"version":1,"link":{"a":1},"host":"evil.example","client":1}',
  "{damaged",
);

const mostly = (last: Coming): fc.Arbitrary<Coming> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<Coming>("at once") },
    { weight: 2, arbitrary: fc.constant<Coming>("by hand") },
    { weight: 1, arbitrary: fc.constant<Coming>(last) },
  );

export const starts: fc.Arbitrary<Start> = fc
  .tuple(
    place,
    fc.record({
      values: fc.record({ show_from_number: fc.boolean(), show_to_number: fc.boolean() }),
      zrc: fc.boolean(),
      zrcConnections: fc.boolean(),
      stored,
      form: fc.constantFrom(...forms),
      byHand: fc.boolean(),
      chunk: mostly("fails"),
      handshake: mostly("fails"),
      changes: fc.array(changes, { maxLength: 2 }),
    }),
  )
  .map(([where, rest]) => ({ ...where, ...rest }));
