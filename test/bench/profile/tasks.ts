import type { Seen } from "../browser/probe";

/** A part of a visit that a goal is about, in milliseconds of the frame's clock. */
export interface Task {
  readonly name: string;
  from(seen: Seen): number | undefined;
  /** The end that the goal is about; the report also shows the rest of its task. */
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
