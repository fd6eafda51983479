import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/simulator/wire/answer";
import { wrapIn } from "../../../src/simulator/wire/envelopes";
import { type Exchange, play } from "../../../src/simulator/wire/fault-kinds";
import { type FaultRule, isFaultRule } from "../../../src/simulator/wire/fault-rule";
import { createFaults } from "../../../src/simulator/wire/faults";

const get = { event: "CRM_CONNECTION", method: "GET", path: "/p" };
const put = { ...get, method: "PUT" };

describe("a rule", () => {
  it.each<[FaultRule["on"], boolean, boolean]>([
    [{}, true, true],
    [{ event: "CRM_CONNECTION" }, true, true],
    [{ event: "REGISTER" }, false, false],
    [{ method: "PUT" }, false, true],
    [{ method: "GET", path: "/p" }, true, false],
    [{ path: "/other" }, false, false],
  ])("on %j", (on, meetsGet, meetsPut) => {
    const faults = createFaults([{ on, kind: "never" }]);
    expect(faults.pick(get) !== undefined).toBe(meetsGet);
    expect(faults.pick(put) !== undefined).toBe(meetsPut);
  });

  it("on a type of CRM_EVENT", () => {
    const faults = createFaults([{ on: { event: "CONFIG", type: "ORG" }, kind: "never" }]);
    expect(faults.pick({ event: "CONFIG", type: "ORG" })?.kind).toBe("never");
    expect(faults.pick({ event: "CONFIG", type: "CURRENT_USER" })).toBeUndefined();
    expect(faults.pick({ event: "CONFIG" })).toBeUndefined();
  });

  it("is reported when it is added and removed", () => {
    let changes = 0;
    const faults = createFaults([], () => {
      changes += 1;
    });
    faults.add({ on: {}, kind: "never" });
    faults.remove();
    expect(changes).toBe(2);
  });

  it("applies to the nth call only", () => {
    const faults = createFaults([{ on: { method: "GET" }, nth: 2, kind: "never" }]);
    const met = [get, put, get, get].map((call) => faults.pick(call) !== undefined);
    expect(met).toEqual([false, false, true, false]);
  });

  it("takes precedence over active rules, until it is removed", () => {
    const faults = createFaults([{ on: {}, kind: "never" }]);
    faults.add({ on: {}, kind: "hold" });
    expect(faults.pick(get)?.kind).toBe("hold");
    faults.remove(faults.rules[0]);
    expect(faults.pick(get)?.kind).toBe("never");
    faults.remove();
    expect(faults.pick(get)).toBeUndefined();
  });

  it.each([
    [{ on: {}, kind: "never" }, true],
    [{ on: {}, kind: "toString" }, false],
    [{ kind: "never" }, false],
    [{ on: {}, kind: "api-error", code: "NO_PERMISSION" }, true],
    [{ on: {}, kind: "api-error", code: "valueOf" }, false],
    [{ on: {}, kind: "envelope", envelope: "E99" }, false],
    [{ on: {}, kind: "envelope", envelope: "E2", form: "text" }, true],
    [{ on: {}, kind: "envelope", envelope: "E2", form: "xml" }, false],
    [{ on: {}, kind: "delay", ms: "5" }, false],
    [{ on: {}, kind: "huge", megabytes: 1e10 }, false],
    [{ on: {}, kind: "neighbours", beside: { info: {} } }, true],
    [{ on: {}, kind: "neighbours", beside: ["info"] }, false],
    [null, false],
  ])("%j is one: %s", (value, expected) => {
    expect(isFaultRule(value)).toBe(expected);
  });
});

/** What a fault did, and when: "done" stands for the request itself. */
function trace(rule: Omit<FaultRule, "on">): string[] {
  const lines: string[] = [];
  let clock = 0;
  const write = (line: string) => lines.push(`${clock} ${line}`);
  const reply = () => {
    write("done");
    return { status: 200, body: "ok" };
  };
  const text = ({ rejected, data }: Answer) =>
    `${rejected ? "rejected" : "answer"} ${JSON.stringify(data)?.slice(0, 40)}`;
  const exchange: Exchange = {
    reachesOwnHost: true,
    reply,
    wrap: ({ status, body }, envelope, form = "object") =>
      envelope
        ? wrapIn(envelope, { status, body }, form)
        : { rejected: false, data: { status, body } },
    run: () => exchange.wrap(reply()),
    deliver: (answer, promiseId) => write([text(answer), promiseId].filter(Boolean).join(" to ")),
    deliverElsewhere: (answer) => write(`elsewhere ${text(answer)}`),
    overtaken: () => write("overtaken"),
    hold: () => write("held"),
    later(ms, act) {
      clock += ms;
      act();
      clock -= ms;
    },
  };
  play(exchange, { on: {}, ...rule });
  return lines;
}

const ok = 'answer {"status":200,"body":"ok"}';

it.each<[Omit<FaultRule, "on">, (string | RegExp)[]]>([
  [{ kind: "never" }, []],
  [{ kind: "delay", ms: 20 }, ["0 done", `20 ${ok}`]],
  [{ kind: "twice", ms: 5 }, ["0 done", `0 ${ok}`, `5 ${ok}`]],
  [{ kind: "unreadable" }, ["0 done", /^0 answer "<html>/]],
  [{ kind: "reply-lost" }, ["0 done"]],
  [{ kind: "applied-late", ms: 9 }, [/^0 answer "<html>/, "9 done"]],
  [{ kind: "changes-nothing" }, [/^0 answer \{"status":200,"body":\{"call_pref/]],
  [{ kind: "api-error" }, [/^0 answer \{"status":500/]],
  [{ kind: "api-error", code: "NO_PERMISSION" }, [/^0 answer \{"status":403,"body":\{"code"/]],
  [{ kind: "api-error", wrapped: true }, [/"body":\{"call_p/]],
  [{ kind: "token-throttled" }, [/^0 answer \{"status":400,"body":\{"error"/]],
  [{ kind: "wrong-data-centre" }, ["0 done", `0 ${ok}`]],
  [{ kind: "neighbours" }, ["0 done", /^0 answer \{"status":200,"body":\{/]],
  [{ kind: "envelope", envelope: "E11" }, ["0 done", /^0 rejected /]],
  [{ kind: "reject" }, ["0 rejected undefined"]],
  [{ kind: "reject", data: "no" }, ['0 rejected "no"']],
  [{ kind: "replace", data: null }, ["0 done", "0 answer null"]],
  [{ kind: "wrong-promise" }, ["0 done", `0 ${ok} to Promise0`]],
  [{ kind: "hold" }, ["0 done", "0 held"]],
  [{ kind: "overtaken" }, ["0 done", "0 overtaken"]],
  [{ kind: "done-rejected", data: { code: "X" } }, ["0 done", '0 rejected {"code":"X"}']],
  [{ kind: "body", data: [1] }, ["0 done", '0 answer {"status":200,"body":[1]}']],
  [{ kind: "body" }, ["0 done", '0 answer {"status":200}']],
  [{ kind: "envelope", envelope: "E10", undone: true }, [/^0 answer \{"code":"CONNECTION_FAILURE/]],
  [{ kind: "replace", data: 1, undone: true }, ["0 answer 1"]],
  [{ kind: "delay", ms: 4, undone: true }, ['4 answer {"status":0}']],
  [{ kind: "other-window" }, ["0 done", `0 elsewhere ${ok}`]],
  [{ kind: "other-window", data: null }, ["0 done", "0 elsewhere answer null"]],
  [{ kind: "forged-first", data: 1, ms: 7 }, ["0 done", "0 elsewhere answer 1", `7 ${ok}`]],
])("%j", (rule, expected) => {
  expect(trace(rule)).toEqual(
    expected.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
  );
});
