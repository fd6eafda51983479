import { isRecord, ownProperty } from "../unknown";
import { apiPath } from "../zoho/api-path";
import { actionLists, isUsed } from "./actions-list";
import { mentions } from "./mentions";
import { isKnownPart, openEach } from "./open-each";
import type { RuleCheck } from "./rules";

/** The parts of a webhook that are sent. */
const sentParts = ["url", "url_parameters", "headers", "body"] as const;

/**
 * Webhooks that send the field, by a merge tag in their parameters, headers or body: those of Calls, and those of other
 * modules that act on related calls. The list has none of these parts, so each webhook is opened. A parameter that only
 * has the name of the field does not send it.
 */
export const webhooks: RuleCheck = {
  name: "webhooks",
  page: () => "webhooks",
  uses: (rule, field) =>
    mentions(
      sentParts.map((part) => ownProperty(rule, part)),
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
      contentOf(webhook, listed) {
        const parts = sentParts.slice(1).map((part) => ownProperty(webhook, part));
        // With its URL alone it tells no more than the list.
        return isRecord(webhook) && parts.some(isRecord) && parts.every(isKnownPart)
          ? { ...Object(listed), ...webhook }
          : undefined;
      },
    });
  },
};
