import { address, lastPart, recordAddress } from "../api";
import { fieldUpdateBody } from "../bodies/field-update";
import { listed, paged } from "../bodies/page";
import { rulesOf } from "../bodies/rule";
import { openedWebhook, webhookBody } from "../bodies/webhook";
import { workflowBody } from "../bodies/workflow";
import type { ApiRequest } from "../request";
import { toReadSettings } from "../scopes";
import type { Rule, Settings } from "../settings";
import { type Endpoint, readOnly } from "./endpoint";
import { actionModuleRefusal, moduleRefusal } from "./module-parameter";

const access = {
  // Documented for webhooks and field updates; the same for workflow rules is a guess.
  permission: "Crm_Implied_Manage_Workflow",
  unavailable: ({ automationLists }: Settings) =>
    automationLists ? undefined : "API_NOT_SUPPORTED",
} as const;

const root = "/settings/automation";
const ofActions = { ...access, scopes: toReadSettings("automation_actions") };

/** `GET …/workflow_rules?module=Calls&include_inner_details=true`, in pages. */
const workflowRules = readOnly(address(`${root}/workflow_rules`), {
  ...access,
  scopes: toReadSettings("workflow_rules"),
  answer(settings, request) {
    const details = request.query["include_inner_details"] === "true";
    const rules = [...fillers(settings, "workflow"), ...rulesOf(settings, "workflow")];
    const bodies = rules.map((rule) => workflowBody(rule, details));
    return moduleRefusal(request) ?? paged("workflow_rules", bodies, request);
  },
});

/** `GET …/field_updates?module=Calls`, or `?related_module=Calls`, in pages. */
const fieldUpdates = readOnly(address(`${root}/field_updates`), {
  ...ofActions,
  answer(settings, request) {
    const all = [...fillers(settings, "field update"), ...rulesOf(settings, "field update")];
    const bodies = actionsFor(request, all).map(fieldUpdateBody);
    return actionModuleRefusal(request) ?? paged("field_updates", bodies, request);
  },
});

/** `GET …/webhooks`, likewise: names, without what they send. */
const webhooks = readOnly(address(`${root}/webhooks`), {
  ...ofActions,
  answer(settings, request) {
    const bodies = actionsFor(request, rulesOf(settings, "webhook")).map(webhookBody);
    return actionModuleRefusal(request) ?? paged("webhooks", bodies, request);
  },
});

/** `GET …/webhooks/{id}`; 204 for an unknown id. */
const webhook = readOnly(recordAddress(`${root}/webhooks`), {
  ...ofActions,
  answer(settings, { path }) {
    const found = rulesOf(settings, "webhook").filter(({ id }) => id === lastPart(path));
    return listed("webhooks", found.map(openedWebhook));
  },
});

/** Endpoints of everything that runs automatically. */
export const automation: readonly Endpoint[] = [workflowRules, fieldUpdates, webhooks, webhook];

/**
 * Actions of the module in the query, or those of other modules that act on its records; all without
 * either.
 */
function actionsFor({ query }: ApiRequest, all: readonly Rule[]): Rule[] {
  const { module, related_module } = query;
  return all.filter(
    ({ ofModule }) =>
      (module === undefined || module === (ofModule ?? "Calls")) &&
      (related_module === undefined || (ofModule && related_module === "Calls")),
  );
}

function fillers({ otherWorkflows }: Settings, kind: Rule["kind"]): Rule[] {
  return Array.from({ length: otherWorkflows }, (_, index) => ({
    id: String(3361265000003000000n + BigInt(index)),
    kind,
    name: `Other ${kind} ${index + 1}`,
    active: true,
    fields: [],
  }));
}
