import { apiRoot } from "../organisation/api";
import { moduleScopes } from "../organisation/scopes";
import type { Stage } from "../stage";
import { sales, standard, support } from "./layouts";
import { ruleList, ruleStages } from "./rules";

/** What makes Zoho refuse to hide a field, and how much of it the widget can detect beforehand. */
export const guard = {
  "required-in-one-of-three": {
    title: "From Number required in one of three layouts",
    shows: "Layout Support requires it: the switch is locked, and only that layout is named.",
    setup: () => ({ layouts: [standard(), sales(), support("From_Number__s")] }),
  },
  "required-inactive-only": {
    title: "From Number required in an inactive layout only",
    shows: "An inactive layout locks nothing. Hide From Number works.",
    setup: () => ({ layouts: [standard(), { ...support("From_Number__s"), active: false }] }),
  },
  "own-validation-rule": {
    title: "To Number has a validation rule",
    shows: "A validation rule of the field itself locks its switch.",
    setup: () => ({ rules: ruleList("own") }),
  },
  "criterion-rule": {
    title: "To Number in a validation rule's criteria",
    shows:
      "Another rule mentions the field, and Zoho refuses to hide it. Whether that could be seen before depends on what the widget may read.",
    setup: () => ({ rules: ruleList("criterion") }),
  },
  "layout-rule": {
    title: "To Number in a layout rule",
    shows: "Hide To Number: Zoho refuses because of a layout rule, which the widget cannot read.",
    setup: () => ({ rules: ruleList("layout") }),
  },
  ...ruleStages,
  "many-workflows": {
    title: "Workflow on the third page of the list",
    shows:
      "The workflow that uses To Number stands behind 450 others. The question should still find it.",
    setup: () => ({ rules: ruleList("workflow"), otherWorkflows: 450 }),
  },
  "workflow-harmless": {
    title: "Workflow that Zoho does not mind",
    shows: "The question names a workflow, and Zoho lets the field go all the same.",
    setup: () => ({ rules: ruleList("workflow").map((rule) => ({ ...rule, refuses: false })) }),
  },
  "automation-not-supported": {
    title: "Workflow lists not supported",
    shows:
      "Zoho does not offer the lists of workflows here. The question should say that they were not checked.",
    setup: () => ({ rules: ruleList("workflow"), automationLists: false }),
  },
  "everything-at-once": {
    title: "Everything at once",
    shows:
      "Both fields are required in layouts, and rules of every kind, telephony and booking use them.",
    setup: () => ({
      layouts: [standard("From_Number__s"), sales(), support("From_Number__s", "To_Number__s")],
      rules: ruleList("own", "criterion", "layout", "workflow", "fieldUpdate", "blueprint"),
      telephony: true,
      booking: true,
      unpublished: true,
    }),
  },
  "nothing-visible": {
    title: "Nothing to be seen, refused all the same",
    shows: "Nothing that can be read uses the fields, and Zoho still refuses to hide them.",
    setup: () => ({ unseenUses: ["From_Number__s", "To_Number__s"] }),
  },
  "layouts-failing": {
    title: "Layouts cannot be read",
    shows: "From Number is required, but no way of reading the layouts works.",
    setup: () => ({ layouts: [standard("From_Number__s")] }),
    faults: [
      {
        on: { event: "META", type: "LAYOUTS" },
        kind: "reject",
        data: { code: "INTERNAL_ERROR", status: "error" },
      },
      { on: { path: `${apiRoot}/settings/layouts` }, kind: "api-error", code: "INTERNAL_ERROR" },
    ],
  },
  "layouts-silent": {
    title: "Layouts never answered",
    shows: "From Number is required, but every question for the layouts stays open.",
    setup: () => ({ layouts: [standard("From_Number__s")] }),
    faults: [
      { on: { event: "META", type: "LAYOUTS" }, kind: "never" },
      { on: { path: `${apiRoot}/settings/layouts` }, kind: "never" },
    ],
  },
  "basic-scopes": {
    title: "Basic scopes only",
    shows:
      'Without the optional scopes most checks end as "not checked", and From Number cannot be made optional from here. A workflow uses To Number.',
    setup: () => ({
      scopes: [...moduleScopes, "ZohoCRM.users.READ"],
      layouts: [standard("From_Number__s")],
      rules: ruleList("workflow"),
    }),
  },
  "big-layouts": {
    title: "10 layouts of 300 fields",
    shows: "To Number is required in the last of ten large layouts.",
    setup: () => ({
      fieldsPerLayout: 300,
      layouts: Array.from({ length: 10 }, (_, index) => ({
        ...(index === 9 ? support("To_Number__s") : sales()),
        id: String(3361265000000095033n + BigInt(index * 100)),
        name: `Layout ${index + 1}`,
      })),
    }),
  },
  "odd-names": {
    title: "Names with markup and right-to-left text",
    shows:
      "Names of fields, layouts and rules hold markup, placeholders and text from right to left. All of it should be read as text.",
    setup: () => ({
      name: "Larkspur & <b>Sons</b>",
      labels: { From_Number__s: "<u>From</u> & Co", To_Number__s: "رقم الوجهة" },
      layouts: [
        {
          ...standard("From_Number__s"),
          name: '<img src=x onerror="document.title=1"> & Co',
          section: "<script>document.title=1</script>",
        },
        // Ends inside a direction override, as truncated text does.
        { ...support("From_Number__s"), name: "תמיכה \u202Eabc", section: "معلومات المكالمة" },
      ],
      rules: ruleList("own", "criterion", "workflow", "blueprint").map((rule, index) => ({
        ...rule,
        name: index % 2 ? `قاعدة ${index} (To)` : `"><svg onload=alert(1)> \${name} {{name}}`,
      })),
      unpublished: true,
    }),
  },
  "unpublished-endpoints-answer": {
    title: "Unpublished lists answer",
    shows:
      "Zoho also lists validation rules and layout rules here. The widget asks for them only where its settings say so.",
    setup: () => ({ rules: ruleList("criterion", "layout"), unpublished: true }),
  },
} as const satisfies Record<string, Stage>;
