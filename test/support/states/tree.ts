import type { Protocol } from "puppeteer-core";
import { frameSession } from "../browser/frame-session";
import type { Scene } from "./scene";

/** One node of Chromium's accessibility tree. */
export interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  /** Absent if the role has no checked state. */
  readonly checked?: boolean;
  readonly disabled?: true;
  readonly expanded?: true;
  readonly focused?: true;
  /** "polite" or "assertive", for live regions. */
  readonly live?: string;
}

type Node = Protocol.Accessibility.AXNode;

const shown = new Set([
  "heading",
  "group",
  "switch",
  "button",
  "link",
  "combobox",
  "textbox",
  "DisclosureTriangle",
  "status",
  "alert",
]);

/**
 * The accessibility tree of the widget's page in reading order: headings, named groups, controls and live
 * regions, whose name here is their content.
 */
export async function tree({ crm: { page, frame } }: Scene): Promise<TreeNode[]> {
  const session = await frameSession(page, frame);
  await session.send("Accessibility.enable");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? []);
  const wordsIn = (node: Node): string =>
    node.role?.value === "StaticText"
      ? String(node.name?.value)
      : childrenOf(node).map(wordsIn).join(" ");
  const walk = (node: Node): TreeNode[] => [
    ...treeNode(node, wordsIn(node)),
    ...childrenOf(node).flatMap(walk),
  ];
  return nodes[0] ? walk(nodes[0]) : [];
}

function treeNode({ ignored, role, name, description, properties = [] }: Node, words: string) {
  const kind = String(role?.value);
  const isLive = kind === "status" || kind === "alert";
  const called = plain(isLive ? words : name?.value);
  // A group without a name, such as a `details`, is not announced.
  if (ignored || !shown.has(kind) || (kind === "group" && !called)) return [];
  const value = (property: string) =>
    properties.find((each) => each.name === property)?.value.value;
  const checked = value("checked");
  const found: TreeNode = {
    role: kind,
    name: called,
    ...(description?.value && { description: plain(description.value) }),
    ...(checked !== undefined && { checked: checked === true || checked === "true" }),
    ...(value("disabled") === true && { disabled: true }),
    ...(value("expanded") === true && { expanded: true }),
    ...(value("focused") === true && { focused: true }),
    ...(isLive && { live: String(value("live")) }),
  };
  return [found];
}

function plain(words: unknown): string {
  return String(words ?? "")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What would confuse assistive technology in any state, a line each. */
export function gapsIn(nodes: readonly TreeNode[]): string[] {
  const [first] = nodes;
  return [
    ...(first?.role === "heading" ? [] : [`The page begins with ${first?.role}`]),
    ...nodes.flatMap(({ role, name, description, checked, live }) => {
      if (role === "status") return live === "polite" ? [] : [`A status is ${live}`];
      if (role === "alert") return live === "assertive" ? [] : [`An alert is ${live}`];
      if (!name) return [`A ${role} has no name`];
      if (role !== "switch") return [];
      return description && checked !== undefined ? [] : [`${name} says too little of itself`];
    }),
  ];
}
