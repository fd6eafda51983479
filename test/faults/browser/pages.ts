import type { CrmOptions } from "../../support/page/crm";
import type { FaultCase } from "../case";

interface PageFault {
  readonly options?: CrmOptions;
  readonly alone?: true;
  /** What the browser itself prints because of it. */
  readonly complaints?: readonly RegExp[];
}

const ofScript = [/live\.zwidgets\.com/];

/** What is wrong with the page itself. */
export const pages: Readonly<Record<NonNullable<FaultCase["page"]>, PageFault>> = {
  alone: { alone: true },
  "vanity address": {
    options: { crmOrigin: "https://crm.larkspur.example", query: { apiHost: "www.zohoapis.eu" } },
  },
  "script 404": { options: { sdk: "missing" }, complaints: ofScript },
  "script blocked": { options: { sdk: "unreachable" }, complaints: ofScript },
  "script hangs": { options: { sdk: "hang" } },
  "other script": { options: { sdkScript: "/* nothing of Zoho */" } },
  "lazy chunk blocked": {
    options: { lost: /lazy\.\w+\.js$/ },
    complaints: [/lazy\.\w+\.js/],
  },
};
