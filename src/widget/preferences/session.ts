import { failed, type Problem, type Result, stepFailed } from "../problems/problem";
import { createWakeups, type Wakeups, within } from "../time";
import type { Client } from "../zoho/client";
import { readPreferences, type Values } from "./preferences";

/** A client with the time limit of settings.ts: what reading and writing share until the client is given up. */
export interface ClientSession {
  readonly client: Client;
  /** Aborted when the client is given up. Nothing that waits goes on then. */
  readonly signal: AbortSignal;
  /**
   * Woken when a reply comes after its limit, and when a pause ends. Whoever waits for the time of the next read reads
   * at once; a read that is under way by then may be outdated.
   */
  readonly wakeups: Wakeups;
  /** The answer of a request: "no-answer" at its limit, "step-failed" where it throws. It never rejects. */
  ask<T>(request: Promise<Result<T>>): Promise<Result<T>>;
  read(): Promise<Result<Values>>;
  /** Reads once, unless something is being written. */
  refresh(): void;
}

export interface SessionEvents {
  /** A request is sent. */
  sent(): void;
  /** That request reads the values. */
  reading(): void;
  /** A request was answered, refused, or not answered in time. */
  settled(problem: Problem | undefined): void;
  /** A reply came after its limit. It is never shown, but what is shown may be outdated. */
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
      const onLate = () => events.lateReply(session);
      const safe = request.catch(stepFailed);
      const result = (await within(safe, limit, signal, onLate)) ?? failed("no-answer");
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
