import { isRecord, ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import { actionLists, isUsed } from "./actions-list";
import { mentions } from "./mentions";
import { onlyIn, openEach } from "./open-each";
import type { RuleCheck } from "./rules";

/** The parts of a webhook that are sent. */
const sent = ["url", "url_parameters", "headers", "body"] as const;

/**
 * Webhooks of Calls, and of modules that act on related calls, that send the field: by a merge tag in
 * parameters, headers or body. The list does not hold these: each webhook is opened. A parameter that is
 * only called like the field sends nothing of it.
 */
export const webhooks: RuleCheck = {
  name: "webhooks",
  page: () => "webhooks",
  uses: (rule, field) =>
    mentions(
      sent.map((part) => ownProperty(rule, part)),
      field,
      ["name"],
    ),
  async read(get) {
    const lists = await Promise.all(
      actionLists.map((query) => get(apiPath(`settings/automation/webhooks?${query}`))),
    );
    return openEach(lists, {
      key: "webhooks",
      counts: isUsed,
      open: (id) => get(apiPath(`settings/automation/webhooks/${id}`)),
      take(body, listed) {
        const webhook = onlyIn(body, "webhooks");
        // As the list has it: what is sent was not told.
        const told = sent.some((part) => part !== "url" && ownProperty(webhook, part));
        return isRecord(webhook) && told ? { ...Object(listed), ...webhook } : undefined;
      },
    });
  },
};
