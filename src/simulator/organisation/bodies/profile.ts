import type { Caller } from "../caller";
import type { Permission } from "../settings";
import { authorship } from "./rule";

const permissions: readonly (readonly [Permission, string])[] = [
  ["Crm_Implied_Customize_Zoho_CRM", "Customize Zoho CRM"],
  ["Crm_Implied_Manage_Profiles", "Manage Profiles"],
  ["Crm_Implied_Manage_Workflow", "Manage Workflow"],
];

/** `{profiles: […]}`: the profile of a user, with what it permits. */
export function profileBody({ user, may }: Caller): object {
  return {
    profiles: [
      {
        ...user.profile,
        display_label: user.profile.name,
        description: "",
        custom: false,
        category: false,
        type: "normal_profile",
        permissions_details: permissions.map(([name, display_label], index) => ({
          id: `33612650000000260${index + 50}`,
          enabled: may(name),
          name,
          display_label,
          customizable: true,
          module: null,
        })),
        sections: [
          {
            name: "Setup Permissions",
            categories: [
              {
                display_label: "Manage Users & Control",
                name: "Admin",
                permissions_details: permissions.map(([name]) => name),
              },
            ],
          },
        ],
        ...authorship,
      },
    ],
  };
}
