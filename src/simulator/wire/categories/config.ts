import { rejected, resolved } from "../answer";
import type { Category, Crm } from "../crm";

/** What a type of CONFIG answers. */
const types = new Map<unknown, (crm: Crm) => unknown>([
  // Zoho's page shows the user flat; real code reads `users[0]`.
  ["CURRENT_USER", ({ organisation }) => ({ users: [organisation.settings.user] })],
  [
    "ORG",
    ({ organisation: { settings } }) => ({
      org: [
        {
          zgid: settings.zgid,
          domain_name: `org${settings.zgid}`,
          company_name: settings.name,
        },
      ],
    }),
  ],
]);

/** CONFIG: who is logged in, and where. Runs as the person, without a connection. */
export const config: Category = (data, crm) => {
  const type = types.get(data["type"]);
  return {
    reply: () => ({ status: type ? 200 : 400, body: type?.(crm) }),
    wrap: ({ status, body }) => ({ answer: status === 200 ? resolved(body) : rejected(body) }),
  };
};
