/** Pages of Setup that the widget links to, by what follows "settings/" in their address. */
const pages: readonly (readonly [pattern: RegExp, menu: string, page: string])[] = [
  [/^modules\/Calls\/layouts$/, "Customization › Modules and Fields › Calls", "Layouts"],
  [/^modules\/Calls\/layouts\/(.+)$/, "Customization › Modules and Fields › Calls", "Layout"],
  [/^modules\/Calls\/layout-rules/, "Customization › Modules and Fields › Calls", "Layout Rules"],
  [
    /^modules\/Calls\/validation-rules/,
    "Customization › Modules and Fields › Calls",
    "Validation Rules",
  ],
  [/^modules\/Calls\/field-listing/, "Customization › Modules and Fields › Calls", "Fields"],
  [
    /^modules\/Calls\/field-permissions/,
    "Customization › Modules and Fields › Calls",
    "Field Permissions",
  ],
  [/^workflow-rules$/, "Automation", "Workflow Rules"],
  [/^workflow-rules\/(.+)$/, "Automation › Workflow Rules", "Workflow Rule"],
  [/^field-updates$/, "Automation › Actions", "Field Updates"],
  [/^field-updates\/(.+)$/, "Automation › Actions › Field Updates", "Field Update"],
  [/^webhooks$/, "Automation › Actions", "Webhooks"],
  [/^webhooks\/(.+)$/, "Automation › Actions › Webhooks", "Webhook"],
  [/^blueprints?$/, "Process Management", "Blueprint"],
  [/^blueprint\/([^/]+)/, "Process Management › Blueprint", "Blueprint"],
  [/^telephony/, "Channels", "Telephony"],
  // No document says which menu it is in.
  [/^booking/, "", "Calendar Booking"],
  [/^connections/, "Developer Hub", "Connections"],
  [/^widgets/, "Developer Hub", "Widgets"],
  [/^extensions/, "Marketplace", "All"],
];

/**
 * A stand-in for a page of Setup in Zoho CRM, which names that page.
 * @param path path as requested, such as "/crm/org20099887766/settings/connections"
 * @returns HTML; `undefined` for a path outside CRM
 */
export function setupPage(path: string): string | undefined {
  const [, organisation, below = ""] =
    /^\/crm\/(?:([\w-]+)\/)?settings(?:\/(.*))?$/.exec(path) ?? [];
  if (!/^\/crm(\/|$)/.test(path)) return undefined;
  for (const [pattern, menu, page] of pages) {
    const found = pattern.exec(below);
    if (found)
      return stub(
        ["Setup", ...menu.split(" › ").filter(Boolean), page],
        path,
        organisation,
        found[1],
      );
  }
  // No name rather than a guess: the widget should perhaps not link to this address.
  return stub(below || path.includes("/settings") ? ["Setup"] : ["CRM"], path, organisation);
}

function stub(trail: readonly string[], path: string, organisation?: string, id?: string): string {
  const page = trail.at(-1) ?? "";
  const isKnown = trail.length > 1;
  const lines = [
    isKnown
      ? `In Zoho CRM this is <b>${asText(trail.join(" › "))}</b>.`
      : "The simulator knows no page of Zoho CRM at this address. The widget may link to the wrong place.",
    id ? `It opens the one with the id <code>${asText(id)}</code>.` : "",
    organisation ? `Organisation in the address: <code>${asText(organisation)}</code>.` : "",
    `Address: <code>${asText(path)}</code>`,
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/page.css">
    <title>${asText(isKnown ? page : "Unknown page")} · local CRM</title>
  </head>
  <body class="stub">
    <header>
      <b>Local CRM</b>
      <small>A simulator. Nothing here is connected to Zoho.</small>
    </header>
    <main>
      <p class="trail">${asText(trail.slice(0, -1).join(" › "))}</p>
      <h1>${asText(isKnown ? page : "No such page")}</h1>
${lines
  .filter(Boolean)
  .map((line) => `      <p>${line}</p>`)
  .join("\n")}
      <p>The simulator has no such page. To change what would stand here, use the “CRM” tab of its panel.</p>
    </main>
  </body>
</html>
`;
}

function asText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
