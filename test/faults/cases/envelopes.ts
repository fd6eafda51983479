import {
  type EnvelopeName,
  forms,
  envelopes as known,
} from "../../../src/simulator/wire/envelopes";
import type { FaultCase, Step } from "../case";
import { at, type Named, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, still, unread } from "./screens";

// Each envelope of facts on Zoho, section 3, as object, with its body as JSON text, and all of it as text.

const guide = { asks: "guide.title", retry: true } as const;
const unreadable: Kind = { code: "unreadable", ...guide };
const token: Kind = { code: "INVALID_TOKEN", ...guide };

/** What an envelope means where nothing could be read; nothing for those that hold an answer. */
const kinds: Readonly<Record<EnvelopeName, Kind | undefined>> = {
  E1: unreadable,
  E2: undefined,
  E3: unreadable,
  E4: undefined,
  E5: { words: "wrong-host", code: "wrong-host", asks: "host.title", certain: true },
  E6: { code: "connection", ...guide },
  E7: token,
  E8: token,
  E9: unreadable,
  E10: { words: "connection", code: "CONNECTION_FAILURE", ...guide },
  // Rejected with a code that has words of its own.
  E11: { code: "INTERNAL_ERROR", retry: true },
};

function read(name: EnvelopeName, where: "first GET" | "GET on return"): Step[] {
  const kind = kinds[name];
  if (!kind) return [{ see: shown }];
  // Values that were read before are not thrown away for one answer.
  return where === "GET on return" && !kind.certain ? marked(kind) : andRetry(unread(kind));
}

/** The change was made, whatever the envelope says: the switches are read, and show it. */
function done(name: EnvelopeName): Step[] {
  const kind = kinds[name];
  return [{ see: name === "E5" && kind ? unread(kind) : hidden }];
}

/** The request never reached the API. */
function undone(name: EnvelopeName): Step[] {
  const kind = kinds[name] ?? unreadable;
  // The read after it was let in.
  const seen = kind === token ? { ...kind, words: "token-once" } : kind;
  return [{ see: name === "E5" ? unread(kind) : still(seen) }];
}

const isName = (name: string): name is EnvelopeName => Object.hasOwn(known, name);

export const envelopes: readonly FaultCase[] = Object.keys(known)
  .filter(isName)
  .flatMap((name) =>
    forms.flatMap((form) => {
      const of = (more = {}): Named => ({
        fault: `${name} as ${form}${"undone" in more ? ", nothing done" : ""}`,
        rule: { kind: "envelope", envelope: name, form, ...more },
      });
      const there = (where: PlaceName, named: Named, steps: Step[]) =>
        at(where, "connection", named, steps, {
          area: "envelopes",
          runs: form === "object" && where === "first GET" ? "both" : "memory",
        });
      return [
        there("first GET", of(), read(name, "first GET")),
        there("GET on return", of(), read(name, "GET on return")),
        there("PUT", of(), done(name)),
        there("PUT", of({ undone: true }), undone(name)),
      ];
    }),
  );
