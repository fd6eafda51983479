import { allScopes } from "./all-scopes";
import type { FieldName, Layout, ListView, Permission, Preference, Rule, User } from "./records";

export type {
  FieldName,
  Layout,
  ListView,
  Permission,
  Preference,
  Rule,
  User,
} from "./records";

/** Another organisation that a connection can belong to; missing keys are as in this one. */
export type OtherOrganisation = Pick<Settings, "name" | "zgid" | "user" | "preferences"> &
  Partial<Omit<Settings, "connection">>;

/** How the widget's connection is set up. */
export interface Connection {
  /** The only known link name; `null` accepts every name. */
  linkName: string | null;
  authorised: boolean;
  /** Who authorised it; by default the person who is logged in. */
  user?: User;
  /** The organisation that was chosen at consent; this one by default. */
  organisation?: OtherOrganisation;
  /** `false`: one login for everybody instead of each person's own credentials. */
  userBased?: false;
  /** What the person answers when Zoho asks for consent; "granted" by default. */
  consent?: "refused";
  /** The connection does not forward PATCH. Whether Zoho's does is unknown. */
  refusesPatch?: true;
}

/** The state of the organisation. All of it may change at any time. */
export interface Settings {
  name: string;
  zgid: string;
  sandbox: boolean;
  /**
   * Name of the organisation in paths of CRM; "org" with the zgid by default. A sandbox can have its own.
   */
  domainName?: string;
  /** The host of this organisation's API; requests to any other get INVALID_HOST. */
  apiHost: string;
  /** The person who is logged in. */
  user: User;
  preferences: Record<Preference, boolean>;
  layouts: Layout[];
  /** Names that the organisation gave to the two fields instead of Zoho's. */
  labels: Partial<Record<FieldName, string>>;
  /** Each layout is filled up to this number with irrelevant fields. */
  fieldsPerLayout: number;
  /**
   * What happens when a layout is changed; for Calls this is unknown. "ignored" answers SUCCESS and
   * changes nothing.
   */
  layoutUpdates: "made" | "ignored" | "refused";
  listViews: ListView[];
  rules: Rule[];
  /**
   * Number of irrelevant active workflows, and of field updates, that are listed before those in `rules`.
   */
  otherWorkflows: number;
  otherBlueprints: number;
  /** What the module's metadata says about blueprints; "omitted" leaves out the key. */
  blueprintSupport: "yes" | "no" | "omitted";
  /** An installed telephony integration uses both fields. */
  telephony: boolean;
  /** Active calendar booking for calls uses To Number. */
  booking: boolean;
  /** Fields that Zoho keeps for a reason that nothing shows. */
  unseenUses: FieldName[];
  /** Whether Zoho also refuses because of inactive layouts and rules, which is unknown. */
  inactiveRefuses: boolean;
  /** Whether the endpoints that Zoho does not publish exist. */
  unpublished: boolean;
  /** Whether the lists of workflows and actions exist; one organisation had none. */
  automationLists: boolean;
  /** A PUT must name both preferences, as in Zoho's OpenAPI file of 2025. */
  insistsOnBoth: boolean;
  /** Whether the edition has Calls Preferences at all. */
  supported: boolean;
  token: "valid" | "absent" | "revoked";
  scopes: string[];
  /** Whether the user behind the token may customize Zoho CRM. */
  mayCustomize: boolean;
  /** Other permissions that this user lacks. */
  lacks: Permission[];
  /** The same for the person who is logged in, where it differs from the user behind the token. */
  person: { mayCustomize?: boolean; lacks?: Permission[] };
  /** Requests before this time (milliseconds, as `Date.now()`) get TOO_MANY_REQUESTS. 0 means no limit. */
  limitedUntil: number;
  connection: Connection;
  /**
   * What `CONFIG.getUserPreference()` gives as the person's mode. Only "day" is published; "night" is
   * likely, and there may be others. [guess]
   */
  mode: string;
  /** `CONFIG.getCurrentUser()` gives the user flat, as on Zoho's page, instead of in `users`. */
  flatUser: boolean;
}

/** An ordinary organisation, in which both fields are shown and nothing uses them. */
export function defaultSettings(): Settings {
  return {
    name: "Larkspur Trading",
    zgid: "20099887766",
    sandbox: false,
    apiHost: "www.zohoapis.com",
    user: {
      id: "3361265000000150015",
      full_name: "First Admin",
      email: "admin@larkspur.example",
      profile: { id: "3361265000000026011", name: "Administrator" },
      role: { id: "3361265000000026005", name: "CEO" },
    },
    preferences: { show_from_number: true, show_to_number: true },
    layouts: [{ id: "3361265000000095033", name: "Standard", active: true, required: [] }],
    labels: {},
    fieldsPerLayout: 0,
    layoutUpdates: "made",
    listViews: [
      {
        id: "3361265000000087501",
        name: "All Calls",
        systemName: "ALLVIEWS",
        columns: [],
        filters: [],
      },
    ],
    rules: [],
    otherWorkflows: 0,
    otherBlueprints: 0,
    blueprintSupport: "yes",
    telephony: false,
    booking: false,
    unseenUses: [],
    inactiveRefuses: false,
    unpublished: false,
    automationLists: true,
    insistsOnBoth: false,
    supported: true,
    token: "valid",
    scopes: [...allScopes],
    mayCustomize: true,
    lacks: [],
    person: {},
    limitedUntil: 0,
    connection: { linkName: null, authorised: true },
    mode: "day",
    flatUser: false,
  };
}
