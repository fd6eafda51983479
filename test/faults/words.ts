import en from "../../app/translations/en.json";

/** Placeholders whose values are left out, because they are always the same, or different each time. */
const plain: Readonly<Record<string, RegExp>> = {
  connection: /^calls_preferences$/,
  field: /^(From|To) Number$/,
  place: /./,
  time: /^\d{1,2}:\d\d:\d\d\s[AP]M$/,
  version: /^Widget/,
};

interface Pattern {
  readonly key: string;
  readonly holes: readonly string[];
  readonly expression: RegExp;
  /** The same with nothing after it, where it ends in a name: that can have blanks. */
  readonly alone?: RegExp;
}

/** Keys of words that say how things are and what can be done; other words only explain it. */
const telling =
  /^(effect|problem|row|permissions|choice|switch|action|cure)\.|^(confirm\.hide|host\.title)$|^guide\.(title|show|own|authorise|is\w+)$|^guard\.(checking|found|clear|partly|hiddenUse)$/;

const visibleWords = Object.entries(en).filter(([key]) => telling.test(key));
const patterns: readonly Pattern[] = visibleWords.map(([key, words]) => {
  const holes = [...words.matchAll(/\{(\w+)\}/g)].map(([, hole]) => String(hole));
  const text = words
    .split(/(\{\w+\})/)
    .map(expressionOf)
    .join("");
  return {
    key,
    holes,
    expression: new RegExp(`^${text}(?: |$)`),
    ...(words.endsWith("{place}") && { alone: new RegExp(`^${text}$`) }),
  };
});

/**
 * The keys of the translations that a text is composed of: `effect.read problem.INVALID_TOKEN`. Values of
 * placeholders follow in braces if they matter. Other text stays, in quotes.
 */
export function keysOf(text: string): string {
  const words = text.replace(/[\u2068\u2069]/g, "").trim();
  if (words === "") return "";
  for (const { key, holes, expression } of patterns) {
    const [whole, ...values] = expression.exec(words) ?? [];
    if (whole === undefined) continue;
    const news = values.filter((value, index) => !plain[holes[index] ?? ""]?.test(value));
    const rest = keysOf(words.slice(whole.length));
    if (rest.includes('"')) continue;
    return [news.length > 0 ? `${key}{${news.join(", ")}}` : key, rest].filter(Boolean).join(" ");
  }
  return patterns.find(({ alone }) => alone?.test(words))?.key ?? JSON.stringify(words);
}

function expressionOf(part: string): string {
  if (part === "{field}") return "((?:From|To) Number)";
  return /^\{\w+\}$/.test(part) ? "(.+?)" : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
