import fc from "fast-check";
import { allScopes } from "../../../src/simulator/organisation/all-scopes";
import type { Organisation } from "../../../src/simulator/organisation/organisation";
import type { FieldName, Settings, User } from "../../../src/simulator/organisation/settings";
import { type Preference, preferences } from "../../../src/widget/preferences/preferences";

/** What others change in the organisation and the connection while the widget is open. */
export type Change =
  | { readonly what: "switched"; readonly name: Preference }
  | { readonly what: "shown" }
  /**
   * In the layouts at these indices, whether by an administrator in Setup or by the widget in another
   * tab.
   */
  | {
      readonly what: "required";
      readonly field: FieldName;
      readonly layouts: readonly number[];
      readonly is: boolean;
    }
  | { readonly what: "layout updates"; readonly are: Settings["layoutUpdates"] }
  | { readonly what: "limited"; readonly seconds: number }
  | {
      readonly what:
        | "telephony"
        | "booking"
        | "authorised"
        | "known link"
        | "colleague"
        | "users scope"
        | "all scopes"
        | "may customize"
        | "supported"
        | "editable"
        | "passes PATCH"
        | "insists on both";
      readonly is: boolean;
    };

/**
 * Often produces the pair that shows whether a change of both is sent with fresh values: someone switches
 * the other preference, and the API insists on both.
 */
export const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant("switched" as const),
      name: fc.constantFrom(...preferences),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("required" as const),
      field: fc.constantFrom<FieldName>("From_Number__s", "To_Number__s"),
      layouts: fc.subarray([0, 1, 2], { minLength: 1 }),
      is: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("layout updates" as const),
      are: fc.constantFrom("made" as const, "ignored" as const, "refused" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("limited" as const),
      seconds: fc.constantFrom(3, 60),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constantFrom(
        "telephony" as const,
        "telephony" as const,
        "booking" as const,
        "authorised" as const,
        "known link" as const,
        "colleague" as const,
        "users scope" as const,
        "all scopes" as const,
        "may customize" as const,
        "supported" as const,
        "editable" as const,
        "passes PATCH" as const,
      ),
      is: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant("insists on both" as const),
      is: fc.constantFrom(true, true, true, false),
    }),
  },
);

const colleague: User = {
  id: "3361265000000150099",
  full_name: "Second Admin",
  email: "second@larkspur.example",
  profile: { id: "3361265000000026011", name: "Administrator" },
  role: { id: "3361265000000026005", name: "CEO" },
};

/** Makes the change. */
export function make(change: Change, organisation: Organisation, now: number): void {
  const { settings } = organisation;
  const { connection } = settings;
  switch (change.what) {
    case "switched":
      organisation.changeElsewhere(change.name, !settings.preferences[change.name]);
      return;
    case "shown":
      for (const name of preferences) organisation.changeElsewhere(name, true);
      return;
    case "required":
      for (const [index, layout] of settings.layouts.entries()) {
        if (!change.layouts.includes(index)) continue;
        const others = layout.required.filter((field) => field !== change.field);
        layout.required = change.is ? [...others, change.field] : others;
      }
      return;
    case "limited":
      settings.limitedUntil = now + change.seconds * 1_000;
      return;
    case "telephony":
      if (change.is) organisation.installTelephony();
      else settings.telephony = false;
      return;
    case "booking":
      settings.booking = change.is;
      return;
    case "authorised":
      connection.authorised = change.is;
      return;
    case "known link":
      connection.linkName = change.is ? null : "other_link";
      return;
    case "colleague":
      if (change.is) connection.user = colleague;
      else delete connection.user;
      return;
    case "users scope":
      settings.scopes = allScopes.filter((scope) => change.is || scope !== "ZohoCRM.users.READ");
      return;
    case "all scopes":
      settings.scopes = change.is ? [...allScopes] : ["ZohoCRM.users.READ"];
      return;
    case "may customize":
      settings.mayCustomize = change.is;
      return;
    case "supported":
      settings.supported = change.is;
      return;
    case "layout updates":
      settings.layoutUpdates = change.are;
      return;
    case "editable": {
      const last = settings.layouts.at(-1);
      if (last && !change.is) last.editable = false;
      else delete last?.editable;
      return;
    }
    case "passes PATCH":
      if (change.is) delete connection.refusesPatch;
      else connection.refusesPatch = true;
      return;
    case "insists on both":
      settings.insistsOnBoth = change.is;
  }
}

/** Makes Zoho and the connection work again; uses of a field stay. */
export function heal({ settings }: Organisation): void {
  const healthy = { linkName: null, authorised: true };
  Object.assign(settings, {
    connection: healthy,
    scopes: [...allScopes],
    mayCustomize: true,
    supported: true,
    layoutUpdates: "made",
    limitedUntil: 0,
  });
}
