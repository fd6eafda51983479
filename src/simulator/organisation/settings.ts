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
}

/** Something in the organisation that uses a field. */
export interface Rule {
  id: string;
  kind: "validation rule" | "layout rule" | "workflow" | "blueprint";
  name: string;
  active: boolean;
  fields: FieldName[];
}

/** A person who may log in. */
export interface User {
  id: string;
  full_name: string;
  email: string;
  profile: { id: string; name: string };
  role: { id: string; name: string };
}

/** Everything about the organisation that can be changed while it runs. */
export interface Settings {
  name: string;
  zgid: string;
  sandbox: boolean;
  /** The host that this organisation's API answers on; on any other it is INVALID_HOST. */
  apiHost: string;
  user: User;
  preferences: Record<Preference, boolean>;
  layouts: Layout[];
  rules: Rule[];
  /** An installed telephony integration holds both fields. */
  telephony: boolean;
  /** Active calendar booking for calls holds To Number. */
  booking: boolean;
  /** A PUT must name both preferences, as Zoho's OpenAPI file of 2025 has it. */
  insistsOnBoth: boolean;
  /** Whether the edition has Calls Preferences at all. */
  supported: boolean;
  token: "valid" | "absent" | "revoked";
  scopes: string[];
  /** Whether the user behind the token may customize Zoho CRM. */
  mayCustomize: boolean;
  /** Requests before this time (milliseconds, as `Date.now()`) are too many. 0 means no limit. */
  limitedUntil: number;
  connection: {
    /** The only link name that is known; `null` accepts every name. */
    linkName: string | null;
    authorised: boolean;
  };
}

/** An ordinary organisation, in which both fields are shown and nothing holds them. */
export function defaultSettings(): Settings {
  return {
    name: "Larkspur Trading",
    zgid: "20099887766",
    sandbox: false,
    apiHost: "www.zohoapis.com",
    user: {
      id: "3361265000000150015",
      full_name: "Ada Admin",
      email: "ada@larkspur.example",
      profile: { id: "3361265000000026011", name: "Administrator" },
      role: { id: "3361265000000026005", name: "CEO" },
    },
    preferences: { show_from_number: true, show_to_number: true },
    layouts: [{ id: "3361265000000095033", name: "Standard", active: true, required: [] }],
    rules: [],
    telephony: false,
    booking: false,
    insistsOnBoth: false,
    supported: true,
    token: "valid",
    scopes: ["ZohoCRM.settings.modules.READ", "ZohoCRM.settings.modules.UPDATE"],
    mayCustomize: true,
    limitedUntil: 0,
    connection: { linkName: null, authorised: true },
  };
}
