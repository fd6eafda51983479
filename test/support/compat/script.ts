import { parseSync, traverse, type types } from "@babel/core";
import type { Identifier } from "@mdn/browser-compat-data/types";
import { type Browsers, below, compat, leastLacking } from "./support";

interface Known {
  /** Interfaces and other globals. */
  readonly globals: Map<string, Identifier>;
  /** The members of all objects, by name. */
  readonly members: Map<string, Identifier[]>;
  /** `Promise.try` and the like. */
  readonly statics: Map<string, Identifier>;
}

const known: Known = { globals: new Map(), members: new Map(), statics: new Map() };
for (const [name, entry] of [...below(compat.api), ...below(compat.javascript["builtins"])]) {
  known.globals.set(name, entry);
  for (const [member, one] of below(entry)) {
    const plain = member.replace(/_static$/, "");
    known.statics.set(`${name}.${plain}`, one);
    known.members.set(plain, [...(known.members.get(plain) ?? []), one]);
    // Intl.NumberFormat and the like have their own members.
    for (const [inner, two] of /^[A-Z]/.test(plain) ? below(one) : []) {
      known.members.set(inner, [...(known.members.get(inner) ?? []), two]);
    }
    if (name === "Window" || name === "WorkerGlobalScope") known.globals.set(plain, one);
  }
}

/**
 * The features that scripts use and some of these browsers lack: a global, a member of a global, or a
 * member name that no object of the browser has. The types of objects are unknown, so a name that an
 * older interface has too, or that the scripts define themselves, counts as available.
 * @param scripts modules that belong together
 * @returns lines such as "Promise.try: chrome 123"
 */
export function newerThan(scripts: readonly string[], browsers: Browsers): string[] {
  const trees = scripts.map(treeOf);
  const own = new Set(trees.flatMap(keysIn));
  const found = new Set<string>();
  const note = (name: string, entries: readonly Identifier[] = []) => {
    const lacks = leastLacking(entries, browsers);
    if (lacks.length > 0) found.add(`${name}: ${lacks.join(", ")}`);
  };
  const member = (name: string) => own.has(name) || note(name, known.members.get(name));
  for (const tree of trees) {
    traverse(tree, {
      ReferencedIdentifier({ node: { name }, scope }) {
        const entry = known.globals.get(name);
        if (entry && !scope.hasBinding(name, true)) note(name, [entry]);
      },
      "MemberExpression|OptionalMemberExpression"({ node, scope }) {
        if (node.type !== "MemberExpression" && node.type !== "OptionalMemberExpression") return;
        const { object, property, computed } = node;
        const name = nameOf(property, computed);
        if (name === undefined) return;
        const base =
          object.type === "Identifier" && !scope.hasBinding(object.name, true) ? object.name : "";
        const ofBase = known.statics.get(`${base}.${name}`);
        if (ofBase) note(`${base}.${name}`, [ofBase]);
        else if (!/^(window|self|globalThis)$/.test(base)) member(name);
        else note(name, [known.globals.get(name) ?? []].flat());
      },
      ObjectPattern({ node: { properties } }) {
        for (const one of properties) {
          const name = one.type === "ObjectProperty" && nameOf(one.key, one.computed);
          if (name) member(name);
        }
      },
    });
  }
  return [...found].sort();
}

function treeOf(script: string) {
  const tree = parseSync(script, { configFile: false, babelrc: false, sourceType: "module" });
  if (!tree) throw new Error("There is no script");
  return tree;
}

/** Property names that a script defines itself. */
function keysIn(tree: ReturnType<typeof treeOf>): string[] {
  const names: (string | undefined)[] = [];
  traverse(tree, {
    ObjectExpression({ node: { properties } }) {
      for (const one of properties) {
        if (one.type !== "SpreadElement") names.push(nameOf(one.key, one.computed));
      }
    },
    ExportSpecifier({ node: { exported } }) {
      names.push(nameOf(exported, false));
    },
    "ClassMethod|ClassProperty"({ node }) {
      if (node.type === "ClassMethod" || node.type === "ClassProperty") {
        names.push(nameOf(node.key, node.computed));
      }
    },
  });
  return names.filter((name) => name !== undefined);
}

function nameOf(key: types.Node, computed: boolean | undefined): string | undefined {
  if (key.type === "StringLiteral") return key.value;
  return key.type === "Identifier" && !computed ? key.name : undefined;
}
