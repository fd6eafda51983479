/** Letters, digits, underscores and hyphens: what else a link name may have is not published. */
export const linkNamePattern = "[\\w\\-]{1,100}";

const linkName = new RegExp(`^${linkNamePattern}$`);

/** What was typed or pasted, without spaces around it and without invisible characters. */
export function trimmed(typed: string): string {
  return typed.replace(/\p{Cf}/gu, "").trim();
}

/** True for what a connection can have as its link name. */
export function isLinkName(name: unknown): name is string {
  return typeof name === "string" && linkName.test(name);
}
