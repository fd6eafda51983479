import type { Stage } from "../stage";
import { sales, standard, support } from "./layouts";
import { listViews, manyListViews } from "./list-views";
import { ruleList, rules } from "./rules";

/** What hiding a field changes although Zoho does not refuse, and where a field is used. */
export const uses = {
  "used-in-list-views": {
    title: "Used in list views",
    shows:
      "Nothing is locked. The question before hiding To Number names All Calls (column) and Calls abroad (filter and sort).",
    setup: () => ({ listViews: listViews() }),
  },
  "used-in-60-list-views": {
    title: "Used in 60 list views",
    shows:
      "There are more list views than the widget looks into: it names what it found and says how many of 60 it looked at.",
    setup: () => ({ listViews: manyListViews(60) }),
  },
  "webhook-body": {
    title: "Used in a webhook's body",
    shows: "Zoho lets To Number go, and the webhook would then send nothing in its place.",
    setup: () => ({ rules: ruleList("webhook") }),
  },
  "webhook-parameters": {
    title: "Used in a webhook's URL parameters and headers",
    shows: "Two webhooks carry To Number outside their body. Both are named.",
    setup: () => ({
      rules: [
        { ...rules.webhook, fields: ["To_Number__s"], carriedIn: "url parameters" },
        {
          ...rules.webhook,
          id: "3361265000001800005",
          name: "Tell the warehouse",
          fields: ["To_Number__s"],
          carriedIn: "headers",
        },
      ],
    }),
  },
  "related-actions": {
    title: "Used by actions of another module",
    shows:
      "A field update and a webhook of Leads act on related calls. Only the lists for related_module=Calls have them.",
    setup: () => ({ rules: ruleList("leadFieldUpdate", "leadWebhook") }),
  },
  "unused-field-update": {
    title: "Field update that nothing uses",
    shows: "A field update sets To Number, but no rule runs it: hiding To Number works.",
    setup: () => ({
      rules: ruleList("fieldUpdate").map((rule) => ({ ...rule, associated: false })),
    }),
  },
  "blueprint-not-supported": {
    title: "Calls supports no blueprints",
    shows: "The module's metadata says so: blueprints are clear, and nobody asks for their list.",
    setup: () => ({ blueprintSupport: "no" }),
  },
  "shown-in-no-layout": {
    title: "Shown, but in no layout",
    shows:
      "From Number is switched on and stands in no layout. Show To Number: it is in no layout either, and the widget says so.",
    setup: () => ({
      preferences: { show_from_number: true, show_to_number: false },
      layouts: [standard(), sales()].map((layout) => ({
        ...layout,
        without: ["From_Number__s", "To_Number__s"],
      })),
    }),
  },
  "shown-in-some-layouts": {
    title: "Shown in one of three layouts",
    shows: "Show From Number: it is then in layout Standard, and not in Sales and Support.",
    setup: () => ({
      preferences: { show_from_number: false, show_to_number: true },
      layouts: [
        standard(),
        { ...sales(), without: ["From_Number__s"] },
        { ...support(), without: ["From_Number__s"] },
      ],
    }),
  },
} as const satisfies Record<string, Stage>;
