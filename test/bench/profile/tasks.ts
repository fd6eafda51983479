import type { Seen } from "../browser/probe";

/** A stretch of a visit that a goal is about, in the frame's own milliseconds. */
export interface Task {
  readonly name: string;
  from(seen: Seen): number | undefined;
  /** The moment that counts; what its task does afterwards is looked at too. */
  to(seen: Seen): number | undefined;
}

export const tasks: readonly Task[] = [
  {
    name: "handshake done → request sent",
    from: ({ handshake }) => handshake,
    to: ({ request }) => request,
  },
  {
    name: "answer in → last DOM write",
    from: ({ answer }) => answer,
    to: ({ written }) => written,
  },
  {
    name: "press → pending written",
    from: ({ pressed }) => pressed,
    to: ({ pending }) => pending,
  },
];
