import { apiRoot } from "../organisation/api";
import { moduleScopes } from "../organisation/scopes";
import type { Stage } from "../stage";
import { sales, standard, support } from "./layouts";
import { ruleList } from "./rules";

/** What makes Zoho refuse to hide a field, and how much of it can be seen before. */
export const guard = {
  "required-in-one-of-three": {
    title: "From Number required in one of three layouts",
    setup: () => ({ layouts: [standard(), sales(), support("From_Number__s")] }),
  },
  "required-inactive-only": {
    title: "From Number required in an inactive layout only",
    setup: () => ({ layouts: [standard(), { ...support("From_Number__s"), active: false }] }),
  },
  "own-validation-rule": {
    title: "To Number has a validation rule",
    setup: () => ({ rules: ruleList("own") }),
  },
  "criterion-rule": {
    title: "To Number in a validation rule's criteria",
    setup: () => ({ rules: ruleList("criterion") }),
  },
  "layout-rule": { title: "Layout rule", setup: () => ({ rules: ruleList("layout") }) },
  workflow: { title: "Workflow", setup: () => ({ rules: ruleList("workflow") }) },
  "many-workflows": {
    title: "Workflow on the third page of the list",
    setup: () => ({ rules: ruleList("workflow"), otherWorkflows: 450 }),
  },
  "workflow-harmless": {
    title: "Workflow that Zoho does not mind",
    setup: () => ({ rules: ruleList("workflow").map((rule) => ({ ...rule, refuses: false })) }),
  },
  "automation-not-supported": {
    title: "Workflow lists not supported",
    setup: () => ({ rules: ruleList("workflow"), automationLists: false }),
  },
  "field-update": { title: "Field update", setup: () => ({ rules: ruleList("fieldUpdate") }) },
  blueprint: { title: "Blueprint", setup: () => ({ rules: ruleList("blueprint") }) },
  "everything-at-once": {
    title: "Everything at once",
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
    setup: () => ({ unseenUses: ["From_Number__s", "To_Number__s"] }),
  },
  "layouts-failing": {
    title: "Layouts cannot be read",
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
    setup: () => ({ layouts: [standard("From_Number__s")] }),
    faults: [
      { on: { event: "META", type: "LAYOUTS" }, kind: "never" },
      { on: { path: `${apiRoot}/settings/layouts` }, kind: "never" },
    ],
  },
  "basic-scopes": {
    title: "Basic scopes only",
    setup: () => ({
      scopes: [...moduleScopes, "ZohoCRM.users.READ"],
      rules: ruleList("workflow"),
    }),
  },
  "big-layouts": {
    title: "10 layouts of 300 fields",
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
    setup: () => ({
      name: "Larkspur & <b>Sons</b>",
      labels: { From_Number__s: "<u>From</u> & Co", To_Number__s: "رقم الوجهة" },
      layouts: [
        {
          ...standard("From_Number__s"),
          name: '<img src=x onerror="document.title=1"> & Co',
          section: "<script>document.title=1</script>",
        },
        // Ends in the middle of an override, as text that was cut does.
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
    setup: () => ({ rules: ruleList("criterion", "layout"), unpublished: true }),
  },
} as const satisfies Record<string, Stage>;
