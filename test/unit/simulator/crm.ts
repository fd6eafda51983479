import type { Organisation } from "../../../src/simulator/organisation/organisation";
import type { Answer } from "../../../src/simulator/wire/answer";
import { categoryOf } from "../../../src/simulator/wire/categories/categories";
import type { Crm } from "../../../src/simulator/wire/crm";

/** A CRM page without a frame. */
export function crmOf(organisation: Organisation): Crm {
  return { organisation, address: "https://crm.zoho.com/", form: "object", resize() {} };
}

/** What the CRM page answers to one CRM_EVENT without a fault. */
export function asked(organisation: Organisation, data: Readonly<Record<string, unknown>>): Answer {
  const work = categoryOf(data["category"])(data, crmOf(organisation));
  return work.wrap(work.reply()).answer;
}
