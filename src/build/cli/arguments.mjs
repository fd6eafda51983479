import { parseArgs } from "node:util";

/**
 * @typedef {object} Option
 * @property {string} [takes] name of its value, such as "N"; without it, the option is a switch
 * @property {string} says what it does
 *
 * @typedef {object} Command
 * @property {string} type what to type for it, such as "npm start --"
 * @property {string} says what it does, in a sentence
 * @property {Readonly<Record<string, Option>>} [options] by name, without its dashes
 * @property {string} [rest] other arguments that are allowed, such as "[size]"; by default none
 */

/** The typed arguments are wrong; the usage is printed with the message. */
export class UsageError extends Error {}

/**
 * @param {Command} command
 * @returns {string} for people
 */
export function usageOf({ type, says, options = {}, rest }) {
  /** @type {Record<string, Option>} */
  const all = { ...options, help: { says: "says this" } };
  const rows = Object.entries(all).map(
    ([name, { takes, says: what }]) => /** @type {const} */ ([spelled(name, takes), what]),
  );
  const width = Math.max(...rows.map(([words]) => words.length));
  const lines = rows.map(([words, what]) => `  ${words.padEnd(width)}  ${what}`);
  const given = [type, ...(rest ? [rest] : []), ...(rows.length > 1 ? ["[options]"] : [])];
  return [says, "", `Usage: ${given.join(" ")}`, "", ...lines].join("\n");
}

/**
 * Reads what was typed after a command.
 * @param {readonly string[]} typed
 * @param {Command} command
 * @param {readonly Command[]} [others] whose options do not belong to this one
 * @returns {{ help: boolean, values: Readonly<Record<string, string | undefined>>, rest: readonly
 *   string[] }} a switch that is on has the value ""
 * @throws {UsageError} with a message for people, if the command does not accept it
 */
export function readArguments(typed, command, others = []) {
  const options = command.options ?? {};
  // Not strict, because parseArgs' own messages know neither the usage nor the other commands.
  const { tokens } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { takes }]) => [
        name,
        { type: takes === undefined ? /** @type {const} */ ("boolean") : "string" },
      ]),
    ),
  });
  /** @type {Record<string, string | undefined>} */
  const values = {};
  /** @type {string[]} */
  const rest = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    if (token.name === "help" || token.rawName === "-h") help = true;
    else
      values[token.name] = typedValue(
        token,
        Object.hasOwn(options, token.name) ? options[token.name] : undefined,
        others,
      );
  }
  if (rest.length > 0 && !command.rest)
    throw new UsageError(`"${rest[0]}" is not understood here.`);
  return { help, values, rest };
}

/**
 * @param {{ name: string, rawName: string, value?: string | undefined }} token
 * @param {Option | undefined} option
 * @param {readonly Command[]} others
 */
function typedValue({ name, rawName, value }, option, others) {
  if (!option) {
    const owner = others.find(({ options = {} }) => Object.hasOwn(options, name));
    throw new UsageError(
      owner
        ? `${rawName} does not belong here, but to: ${owner.type}`
        : `${rawName} is not an option.`,
    );
  }
  if (option.takes === undefined && value !== undefined) {
    throw new UsageError(`${rawName} takes no value.`);
  }
  // The next option is not a value either.
  if (option.takes !== undefined && (value === undefined || /^--\w/.test(value))) {
    throw new UsageError(`${rawName} needs a value: ${spelled(name, option.takes)}`);
  }
  return value ?? "";
}

/** @param {string} name @param {string} [takes] */
const spelled = (name, takes) => (takes ? `--${name} ${takes}` : `--${name}`);

/**
 * A whole number that was typed.
 * @param {string | undefined} text
 * @param {string} option its name, without dashes
 * @param {{ least: number, most?: number }} range
 * @returns {number | undefined} undefined if nothing was typed
 * @throws {UsageError}
 */
export function numberOf(text, option, { least, most = Number.MAX_SAFE_INTEGER }) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (text.trim() === "" || !Number.isInteger(number) || number < least || number > most) {
    const upTo = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : " or more";
    throw new UsageError(`--${option} takes a number, ${least}${upTo}, not "${text}".`);
  }
  return number;
}
