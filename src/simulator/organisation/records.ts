/** One of the two switches of Calls Preferences. */
export type Preference = "show_from_number" | "show_to_number";

/** API name of the field of the Calls module behind a switch. */
export type FieldName = "From_Number__s" | "To_Number__s";

/** A layout of the Calls module, as far as it decides whether a field can be hidden. */
export interface Layout {
  id: string;
  name: string;
  active: boolean;
  /** Fields marked as required in this layout. */
  required: FieldName[];
  /** Name of the section that holds the two fields; "Call Information" without it. */
  section?: string;
  /** Not among the layouts that the SDK shows to the person: whether there are such is open. */
  hiddenFromPerson?: boolean;
}

/** Something in the organisation that uses a field. */
export interface Rule {
  id: string;
  kind: "validation rule" | "layout rule" | "workflow" | "field update" | "blueprint";
  name: string;
  active: boolean;
  fields: FieldName[];
  /** For a validation rule: the field that it is a rule of. Without it the fields stand in its criteria. */
  own?: FieldName;
  /** Id of the layout that the rule belongs to; the first layout without it. */
  layout?: string;
  /** How the rule refers to its fields; by API name and id without it. */
  refers?: "id" | "merge tag";
  /** `false`: the rule can be seen, but Zoho does not refuse because of it. */
  holds?: false;
}

/** A person who may log in. */
export interface User {
  id: string;
  full_name: string;
  email: string;
  profile: { id: string; name: string };
  role: { id: string; name: string };
  /** Such as "en_US", which they are without it. */
  language?: string;
  locale?: string;
}

/** A permission of a profile that some endpoint asks for. */
export type Permission =
  | "Crm_Implied_Customize_Zoho_CRM"
  | "Crm_Implied_Manage_Profiles"
  // Which one the lists of automation ask for is not published: a name of the same kind. [guess]
  | "Crm_Implied_Manage_Workflow";
