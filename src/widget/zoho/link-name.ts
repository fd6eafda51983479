/** Letters, digits, underscores and hyphens; what else a link name may hold is not published. */
export const linkNamePattern = "[\\w\\-]{1,100}";

const whole = new RegExp(`^${linkNamePattern}$`);

/** What was typed or pasted, without the spaces around it and without signs that nobody sees. */
export function trimmed(typed: string): string {
  return typed.replace(/\p{Cf}/gu, "").trim();
}

/** True for what can be the link name of a connection. */
export function isLinkName(name: unknown): name is string {
  return typeof name === "string" && whole.test(name);
}
