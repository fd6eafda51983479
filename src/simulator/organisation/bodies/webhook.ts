import type { FieldName, Rule } from "../settings";
import { actionBody } from "./action";
import { mergeTag } from "./rule";

/** A webhook as it appears in the list: where it sends to, but not what. */
export function webhookBody(rule: Rule): object {
  return {
    ...actionBody(rule),
    description: null,
    url: "https://hooks.larkspur.example/calls",
    http_method: "POST",
  };
}

/** A webhook with what it sends: merge tags of its fields in the part that its rule names. */
export function openedWebhook(rule: Rule): object {
  const { carriedIn = "body" } = rule;
  const parameters = (part: Rule["carriedIn"]) => ({
    module_parameters: part === carriedIn ? rule.fields.map(parameter) : [],
    custom_parameters: [{ name: "source", value: "crm" }],
  });
  const tags = rule.fields.map((field) => `"${field}": "${mergeTag(field)}"`);
  return {
    ...webhookBody(rule),
    // Zoho's file does not describe the content of url_parameters; that it is like headers is a guess.
    url_parameters: parameters("url parameters"),
    headers: parameters("headers"),
    body:
      carriedIn === "form"
        ? { type: "form_data", form_data_content: parameters("form") }
        : {
            type: "raw",
            format: "JSON",
            raw_data_content: `{${(carriedIn === "body" ? tags : []).join(", ")}}`,
          },
    authentication: { type: "general" },
    date_time_format: {
      datetime_format: "MM/dd/yyyy HH:mm:ss",
      date_format: "MM/dd/yyyy",
      time_zone: "Asia/Kolkata",
    },
  };
}

function parameter(field: FieldName): { name: string; value: string } {
  return { name: field, value: mergeTag(field) };
}
