/** One of the two switches of Calls Preferences. */
export type Preference = "show_from_number" | "show_to_number";

/** API name of the field of the Calls module behind a switch. */
export type FieldName = "From_Number__s" | "To_Number__s";

/** A layout of the Calls module, reduced to what decides whether a field can be hidden. */
export interface Layout {
  id: string;
  name: string;
  active: boolean;
  /** API names of the fields marked as required in this layout. */
  required: string[];
  /** Those of the two fields that this layout lacks even while their preference shows them. */
  without?: FieldName[];
  /** Name of the section that holds the two fields; "Call Information" by default. */
  section?: string;
  /** `false`: nobody may edit this layout, and its `actions_allowed.edit` says so. */
  editable?: false;
  /** The SDK does not list this layout for the person. Whether Zoho has such layouts is unknown. */
  hiddenFromPerson?: boolean;
}

/** A list view ("custom view" in the API) of the Calls module, reduced to its use of the two fields. */
export interface ListView {
  id: string;
  name: string;
  columns: FieldName[];
  /** Fields in its criteria. */
  filters: FieldName[];
  sortBy?: FieldName;
  /** Zoho's name of a view that it defines, such as "ALLVIEWS"; views that people made have none. */
  systemName?: string;
  category?: "public_views" | "other_users_views" | "shared_with_me" | "created_by_me";
}

/** Something in the organisation that uses a field. */
export interface Rule {
  id: string;
  kind: "validation rule" | "layout rule" | "workflow" | "field update" | "webhook" | "blueprint";
  name: string;
  active: boolean;
  fields: FieldName[];
  /** For a validation rule: the field that it belongs to. Without it, the fields are in its criteria. */
  own?: FieldName;
  /** Id of the layout that the rule belongs to; the first layout by default. */
  layout?: string;
  /** How the rule refers to its fields; by API name and id by default. */
  refers?: "id" | "merge tag";
  /** `false`: the rule can be seen, but Zoho does not refuse because of it. */
  refuses?: false;
  /** For an action: `false` where no rule, approval process or blueprint uses it. */
  associated?: false;
  /** For an action that belongs to another module and acts on related calls. */
  ofModule?: "Leads";
  /** For a field update: it sets another field, and the fields depend on that one. */
  asDependent?: true;
  /** For a webhook: the part that carries the merge tags; the body by default. */
  carriedIn?: "url parameters" | "headers" | "form" | "body";
}

/** A person who may log in. */
export interface User {
  id: string;
  full_name: string;
  email: string;
  profile: { id: string; name: string };
  role: { id: string; name: string };
  /** Such as "en_US", the default. */
  language?: string;
  locale?: string;
}

/** A profile permission that some endpoint requires. */
export type Permission =
  | "Crm_Implied_Customize_Zoho_CRM"
  | "Crm_Implied_Manage_Profiles"
  // Documented for webhooks and field updates; that workflow rules require it too is a guess.
  | "Crm_Implied_Manage_Workflow";
