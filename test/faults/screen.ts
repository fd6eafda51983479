import { keysOf } from "./words";

/** What a person sees. Words are named by their keys in the translations. */
export interface Screen {
  /** "on, off": From Number, then To Number, with the words beside a switch that is busy or unavailable. */
  readonly switches: string;
  /** What concerns the whole page. */
  readonly banner?: string;
  /** The text under From Number, and under To Number. */
  readonly from?: string;
  readonly to?: string;
  /** Whose permissions are used, if the page says so. */
  readonly permissions?: string;
  /** The chosen client, and whether the choice is stored. */
  readonly choice?: string;
  /** Headings of what is asked or explained: the guide, the question for the API host. */
  readonly asks?: string;
  /** Further actions, except those that belong to `asks`, in alphabetical order. */
  readonly offers?: string;
  /** The code under Details. */
  readonly code?: string;
}

/** The words on the page, by their place. */
export interface Words {
  readonly rows: readonly {
    readonly checked: string | null;
    readonly state: string;
    readonly said: readonly string[];
  }[];
  readonly banner: string;
  readonly permissions: string;
  readonly headings: readonly string[];
  readonly buttons: readonly string[];
  readonly quiet: readonly string[];
  readonly details: readonly string[];
}

/**
 * Reads the words of the page. It also runs in the page, so it uses nothing from outside.
 * @param page the widget's document
 */
export function wordsOn(page: Document): Words {
  const text = (one: Element | null | undefined) =>
    (one?.textContent ?? "").replace(/\s+/g, " ").trim();
  const all = (selector: string) => [...page.querySelectorAll(selector)];
  return {
    rows: ["show_from_number", "show_to_number"].flatMap((name) => {
      const status = page.getElementById(`${name}-status`);
      const row = status?.parentElement;
      if (!row) return [];
      // Some are inside an element that only keeps the focus.
      const said = [...row.children]
        .flatMap((one) => (one.hasAttribute("role") ? [one] : [one, ...one.children]))
        .filter((one) => /^(status|alert)$/.test(one.getAttribute("role") ?? ""))
        .flatMap((one) => (one.tagName === "DIV" ? [...one.children] : [one]));
      return {
        checked: page.getElementById(name)?.getAttribute("aria-checked") ?? null,
        state: text(row.querySelector('[aria-hidden="true"]')),
        said: said.map(text),
      };
    }),
    banner: text(page.querySelector("main > div > p[role]")),
    permissions: text(page.getElementById("permissions")),
    headings: all("h2").map(text),
    buttons: all("button:not([role])").map(text),
    // Without the button inside, which is listed with the others.
    quiet: all("main > p").map((one) => (one.firstChild?.textContent ?? "").trim()),
    details: all("details > pre").map((one) => (one.textContent ?? "").split("\n")[0] ?? ""),
  };
}

/** The actions that a screen lists; the others follow from what is asked or found. */
const offers = [
  "action.retry",
  "action.reload",
  "guide.show",
  "guide.own",
  "guide.authorise",
  "choice.back",
  "cure.make",
  "cure.makeAll",
  "cure.undo",
];

/** The same as keys, without what is absent. */
export function screenOf(words: Words): Screen {
  const [from, to] = words.rows.map(({ said }) => said.map(keysOf).filter(Boolean).join(" "));
  const contents = {
    banner: keysOf(words.banner),
    from,
    to,
    permissions: keysOf(words.permissions),
    choice: words.quiet.map(keysOf).filter(isChoice).join(" "),
    asks: words.headings.map(keysOf).join(" "),
    offers: words.buttons
      .map((one) => keysOf(one).replace(/\{.*\}$/, ""))
      .filter((key) => offers.includes(key))
      .sort()
      .join(" "),
    code: words.details.map((line) => line.replace(/^Code: /, "")).join(" "),
  };
  const there = Object.fromEntries(Object.entries(contents).filter(([, value]) => value));
  return { switches: switchesOf(words), ...there };
}

function switchesOf({ rows }: Words): string {
  if (rows.length === 0) return "none";
  return rows.map(({ checked, state }) => switchOf(checked, keysOf(state))).join(", ");
}

function switchOf(checked: string | null, state: string): string {
  if (checked === null) return "room";
  const value = checked === "true" ? "on" : "off";
  return state === `switch.${value}` ? value : `${value} (${state})`;
}

function isChoice(key: string): boolean {
  return key.startsWith("choice.");
}

const order = ["banner", "from", "to", "permissions", "choice", "asks", "offers", "code"] as const;

/** A screen in one line, for the table. */
export function inWords(screen: Screen): string {
  const { switches } = screen;
  const parts = order.flatMap((part) => (screen[part] ? [`${part}: ${screen[part]}`] : []));
  return [switches === "none" ? "no switches" : switches, ...parts].join("; ");
}
