import { setImmediate } from "node:timers/promises";
import type { Script } from "node:vm";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import { sales, standard, support } from "../../src/simulator/stages/layouts";
import type { State } from "../../src/widget/preferences/state";
import { type AwaitedScript, type Browser, openPage } from "../support/memory/page";
import { createClock } from "./clock";
import { look } from "./look";
import { does, type UserAction } from "./person";
import { type Book, holds, type Rules } from "./rules/book";
import { cures } from "./rules/cures";
import { displayed } from "./rules/displayed";
import { late } from "./rules/late-reply";
import { answeredPress } from "./rules/presses";
import { rows } from "./rules/rows";
import { silence } from "./rules/silence";
import { writes } from "./rules/writes";
import type { Start } from "./start";
import { type Coming, type Load, type LoadParts, loadWidget } from "./widget/load";
import { type Call, isChange, ordinaryAnswer } from "./zoho/call";
import { heal, make } from "./zoho/changes";
import { createCrmSide } from "./zoho/crm-side";

export interface WorldParts {
  readonly widget: Script;
  readonly sdk: Script;
}

/** An organisation, a browser, and the widget in it. */
export function openWorld({ widget, sdk }: WorldParts, start: Start) {
  const broken: string[] = [];
  const note = (words: string) => void broken.push(words);
  /** Runs everything that needs no time: microtasks end before the next turn of Node's event loop. */
  async function settle(): Promise<void> {
    do {
      await setImmediate();
      drawnInTask = false;
      loading = false;
    } while (crm.answerSoon());
  }
  const clock = createClock(note, settle);
  const browser: Browser = {
    online: true,
    visible: true,
    stored: start.stored === undefined ? undefined : new Map<string, string>(),
    crmOrigin: start.crmOrigin,
  };
  if (start.stored) browser.stored?.set(`calls-preferences ${start.crmOrigin}`, start.stored);
  const organisation = createOrganisation(
    {
      preferences: { ...start.values },
      layouts: [standard(), sales(), support()],
      apiHost: start.apiHost,
      sandbox: start.apiHost.startsWith("sandbox"),
    },
    () => clock.now,
  );
  for (const change of start.changes) make(change, organisation, clock.now);

  let loads = 0;
  let client = 0;
  let states = 0;
  /** Whether this turn of Node's event loop, which plays a task of the browser, has drawn already. */
  let drawnInTask = false;
  let state: State | undefined;
  let delivering: Call | undefined;
  let outdated = false;
  let action: UserAction | undefined;
  let load: Load | undefined;
  let reloading = false;
  let loading = false;

  const book: Book = {
    broken,
    get now() {
      return clock.now;
    },
    get load() {
      return loads;
    },
    get client() {
      return client;
    },
    get calls() {
      return crm.calls;
    },
    get delivering() {
      return delivering;
    },
    get outdated() {
      return outdated;
    },
    get action() {
      return action;
    },
    get state() {
      return state;
    },
  };
  const rules: Rules[] = [displayed, late, rows, writes, cures].map((of) => of(book));
  rules.push(silence(book));

  const crm = createCrmSide({
    organisation,
    crmOrigin: start.crmOrigin,
    form: start.form,
    now: () => clock.now,
    byHand: start.byHand,
    from: () => ({ load: loads, client }),
    onSend(call) {
      for (const rule of rules) rule.sent?.(call);
    },
  });

  function open(chunk: Coming, handshake: Coming) {
    loads++;
    state = undefined;
    const mine = loads;
    let script: AwaitedScript | undefined;
    const { crmOrigin } = browser;
    const above = {};
    const page = openPage({
      origin: "https://widget.example",
      query: `?serviceOrigin=${encodeURIComponent(crmOrigin)}`,
      browser,
      above,
      globals: {
        setTimeout: clock.setTimeout,
        clearTimeout: clock.clearTimeout,
        Date: clock.Date,
        performance: clock.performance,
      },
      script: (asked) => {
        script = asked;
      },
      reload: () => {
        reloading = true;
      },
      complain: note,
    });
    const parts: LoadParts = {
      widget,
      sdk,
      page,
      script: () => script,
      post: (data) => page.receive({ data, source: above, origin: crmOrigin }),
      crm,
      zrc: start.zrc,
      zrcConnections: start.zrcConnections,
      chunk,
      handshake,
      changed(next, before) {
        if (mine !== loads) return;
        states++;
        for (const rule of rules) rule.changed?.(next, before);
        state = next;
      },
      drawn() {
        if (mine !== loads) return;
        holds(book, !drawnInTask || loading, "a second drawing in one task");
        drawnInTask = true;
      },
      onClient: () => {
        client++;
      },
    };
    // One turn plays all tasks of a load.
    loading = true;
    load = loadWidget(parts);
  }

  const world = {
    broken,
    book,
    browser,
    clock,
    crm,
    organisation,
    settle,
    get load(): Load {
      if (!load) throw new Error("The widget is not open");
      return load;
    },
    get state(): State {
      return world.load.state;
    },
    /** Changes of the state so far. */
    get states() {
      return states;
    },
    async begin() {
      open(start.chunk, start.handshake);
      await settle();
    },
    /** Reloads the page. @param done pending writes still take effect */
    async reload(done: boolean) {
      world.load.page.close();
      clock.forgetPage();
      for (const call of crm.open()) {
        if (done && isChange(call)) ordinaryAnswer(call);
        crm.answer(call, undefined, "never");
      }
      open("at once", "at once");
      await settle();
    },
    async act(wanted: UserAction): Promise<boolean> {
      const before = world.state;
      action = wanted;
      const could = does(world.load.page.document, wanted);
      const after = world.state;
      await settle();
      action = undefined;
      if (reloading) {
        reloading = false;
        await world.reload(false);
      } else if (could) answeredPress(book, wanted, before, after);
      return could;
    },
    async deliver(call: Call, answer: Parameters<typeof crm.answer>[1], how: string) {
      delivering = call;
      outdated = call.load !== loads || call.client !== client;
      call.ignored = outdated;
      const isPlain = how === "well" && call.said === undefined && call.reply?.status === 200;
      call.unread = !isPlain && !world.load.chunkCame;
      crm.answer(call, answer, how);
      await settle();
      for (const rule of rules) rule.answered?.(call);
      delivering = undefined;
      outdated = false;
    },
    /** Completes the handshake, unless the script has failed to load. */
    async shakeHands(): Promise<void> {
      while (world.load.handshakeLeft > 0 && !world.load.failedToLoad) {
        world.load.nextOfHandshake();
        await settle();
      }
    },
    /** @returns what is wrong with the drawn page */
    look(): readonly string[] {
      return look(world.load.page.document, world.load.props);
    },
    /** Unmounts the widget; answers and time that pass afterwards must have no effect. */
    async takeAway(): Promise<void> {
      // Otherwise the page itself would wait for the handshake for ever.
      await world.shakeHands();
      world.load.takeAway();
      client++;
      holds(book, clock.waiting === 0, "a timer is left after the widget was taken away");
      const [seen, sent] = [states, crm.calls.length];
      for (const call of crm.open()) {
        await world.deliver(call, ordinaryAnswer(call), "well");
      }
      world.load.comeBackToNothing();
      await clock.pass(20 * 60_000);
      holds(book, states === seen, "the state changes after the widget was taken away");
      holds(book, crm.calls.length === sent, "a request after the widget was taken away");
      holds(book, clock.waiting === 0, "a timer begins after the widget was taken away");
    },
    /** Lets time pass with a CRM that answers everything at once and without errors. */
    async quiet(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        await world.answerAll();
        await clock.pass(500);
      }
    },
    /** Answers until no call is on its way. */
    async answerAll() {
      for (let asked = crm.open(); asked.length > 0; asked = crm.open()) {
        for (const call of asked) await world.deliver(call, ordinaryAnswer(call), "well");
      }
    },
    /** Calls on their way are lost, and delayed effects happen now. Afterwards everything works. */
    async heal() {
      for (const call of crm.open()) {
        await world.deliver(call, undefined, "never");
      }
      clock.hurry();
      heal(organisation);
    },
  };
  return world;
}

export type World = ReturnType<typeof openWorld>;
