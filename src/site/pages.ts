/** A page of the kit: a Markdown file in marketplace/ and what it becomes. */
export interface Page {
  /** Name of the file in marketplace/, without ".md". */
  readonly source: string;
  /** Below dist/site/. */
  readonly target: string;
  /** Its name in the navigation. */
  readonly name: string;
  /** For the publisher only, not hosted with the others. */
  readonly publisher?: true;
}

/** In the order of the navigation. */
export const pages: readonly Page[] = [
  { source: "help", target: "index.html", name: "Help" },
  { source: "admin-guide", target: "admin-guide.html", name: "Administrator's guide" },
  { source: "user-guide", target: "user-guide.html", name: "User guide" },
  { source: "troubleshooting", target: "troubleshooting.html", name: "Troubleshooting" },
  { source: "faq", target: "faq.html", name: "Questions" },
  { source: "privacy", target: "privacy.html", name: "Privacy" },
  { source: "terms", target: "terms.html", name: "Terms" },
  { source: "support", target: "support.html", name: "Support" },
  { source: "listing", target: "publisher/listing.html", name: "Listing", publisher: true },
  {
    source: "review-checklist",
    target: "publisher/review-checklist.html",
    name: "Review checklist",
    publisher: true,
  },
  { source: "release", target: "publisher/release.html", name: "Release", publisher: true },
];

/** The relative path from one page's folder to a file of the site. */
export function wayTo(from: Page, target: string): string {
  if (!from.publisher) return target;
  return target.startsWith("publisher/") ? target.slice("publisher/".length) : `../${target}`;
}
