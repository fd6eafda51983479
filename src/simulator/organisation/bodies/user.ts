import type { User } from "../settings";
import template from "./user.json";

/** A user as the API and the SDK give one. */
export function userBody(user: User): object {
  const words = user.full_name.split(" ");
  return {
    ...structuredClone(template),
    ...user,
    first_name: words.slice(0, -1).join(" "),
    last_name: words.at(-1) ?? "",
    language: user.language ?? "en_US",
    locale: user.locale ?? "en_US",
    // A user's id at Zoho, across organisations: the same address is the same person.
    zuid: zuidOf(user.email),
  };
}

function zuidOf(email: string): string {
  let sum = 0;
  for (const letter of email.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_000;
  return `6${String(sum).padStart(8, "0")}`;
}
