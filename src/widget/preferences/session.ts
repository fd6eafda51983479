import { failed, type Problem, type Result, stepFailed } from "../problems/problem";
import { createWakeups, type Wakeups, within } from "../time";
import type { Client } from "../zoho/client";
import { readPreferences, type Values } from "./preferences";

/** A client under the limits of settings.ts: what reading and writing share until it is given up. */
export interface ClientSession {
  readonly client: Client;
  /** Aborted when the client is given up: nothing that waits goes on after that. */
  readonly signal: AbortSignal;
  /**
   * Woken when a reply comes after its limit, and when a pause ends: what waits for the time of its
   * next read reads now, and what is being read may be older than what was woken for.
   */
  readonly wakeups: Wakeups;
  /** The answer of a request, "no-answer" at its limit, or "step-failed" where it throws. It never rejects. */
  ask<T>(request: Promise<Result<T>>): Promise<Result<T>>;
  read(): Promise<Result<Values>>;
  /** One read beside the writes, unless something is being written. */
  refresh(): void;
}

export interface SessionEvents {
  /** A request leaves. */
  sent(): void;
  /** It is a read of the values. */
  reading(): void;
  /** It was answered, refused or not answered in time. */
  settled(problem: Problem | undefined): void;
  /** A reply came after its limit. It is never shown, but may mean that what is shown is old. */
  lateReply(session: ClientSession): void;
  refresh(): void;
}

/**
 * Opens a session over a client.
 * @param limit milliseconds for one request
 */
export function openSession(
  client: Client,
  limit: number,
  signal: AbortSignal,
  events: SessionEvents,
): ClientSession {
  const session: ClientSession = {
    client,
    signal,
    wakeups: createWakeups(),
    async ask(request) {
      events.sent();
      const late = () => events.lateReply(session);
      const safe = request.catch(stepFailed);
      const result = (await within(safe, limit, signal, late)) ?? failed("no-answer");
      events.settled(result.ok ? undefined : result.problem);
      return result;
    },
    read() {
      events.reading();
      return session.ask(readPreferences(client));
    },
    refresh: events.refresh,
  };
  return session;
}
