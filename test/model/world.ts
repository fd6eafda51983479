import { setImmediate } from "node:timers/promises";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { State } from "../../src/widget/preferences/state";
import type { AppProps } from "../../src/widget/ui/props";
import type { Browser } from "./page/browser";
import { createClock } from "./page/clock";
import type { OpenPage } from "./page/page";
import { blindPerson, type Deed, type Person } from "./person";
import { type Book, holds, type Rules } from "./rules/book";
import { displayed } from "./rules/displayed";
import { late } from "./rules/late-reply";
import { answeredPress } from "./rules/presses";
import { rows } from "./rules/rows";
import { silence } from "./rules/silence";
import { writes } from "./rules/writes";
import type { Start } from "./start";
import type { Script } from "./widget/compile";
import { type Coming, type Load, type LoadParts, loadWidget } from "./widget/load";
import { type Call, ordinaryAnswer } from "./zoho/call";
import { heal, make } from "./zoho/changes";
import { createCrmSide } from "./zoho/crm-side";

export interface WorldParts {
  readonly widget: Script;
  readonly sdk: Script;
  readonly openPage: OpenPage;
  /** Where the widget is drawn: who presses what is there, and what is wrong with the picture. */
  readonly view?: {
    readonly person: (document: Document) => Person;
    readonly look: (document: Document, props: AppProps) => readonly string[];
  };
}

/** An organisation, a browser, and the widget in it. */
export function openWorld({ widget, sdk, openPage, view }: WorldParts, start: Start) {
  const broken: string[] = [];
  const note = (words: string) => void broken.push(words);
  /** Lets everything happen that needs no time: microtasks end before the next turn of Node's loop. */
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
      apiHost: start.apiHost,
      sandbox: start.apiHost.startsWith("sandbox"),
    },
    () => clock.now,
  );
  for (const change of start.changes) make(change, organisation, clock.now);

  let loads = 0;
  let client = 0;
  let states = 0;
  /** A drawing of this turn of Node's loop, which stands for a task of the browser. */
  let drawnInTask = false;
  let state: State | undefined;
  let delivering: Call | undefined;
  let outdated = false;
  let deed: Deed | undefined;
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
    get deed() {
      return deed;
    },
    get state() {
      return state;
    },
  };
  const rules: Rules[] = [displayed, late, rows, writes].map((of) => of(book));
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
    const page = openPage({
      browser,
      clock,
      broken: note,
      reload: () => {
        reloading = true;
      },
    });
    const parts: LoadParts = {
      widget,
      sdk,
      page,
      crm,
      zrc: start.zrc,
      zrcConnections: start.zrcConnections,
      chunk,
      handshake,
      draws: view !== undefined,
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
    // One turn stands for all tasks of a load.
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
    /** The page is loaded anew. @param done what was written is carried out all the same */
    async reload(done: boolean) {
      world.load.page.close();
      clock.forgetPage();
      for (const call of crm.open("read", "write", "check", "page")) {
        if (done && call.kind === "write") ordinaryAnswer(call);
        crm.answer(call, undefined, "never");
      }
      open("at once", "at once");
      await settle();
    },
    async act(wanted: Deed): Promise<boolean> {
      const { document } = world.load.page;
      const one = view && document ? view.person(document) : blindPerson(() => world.load.props);
      const before = world.state;
      deed = wanted;
      const could = one(wanted);
      const after = world.state;
      await settle();
      deed = undefined;
      if (reloading) {
        reloading = false;
        await world.reload(false);
      } else if (could) answeredPress(book, wanted, before, after);
      return could;
    },
    async deliver(call: Call, answer: Parameters<typeof crm.answer>[1], how: string) {
      delivering = call;
      outdated = call.load !== loads || call.client !== client;
      const isPlain = how === "well" && call.effect !== undefined;
      call.unread = !isPlain && !world.load.chunkCame;
      crm.answer(call, answer, how);
      await settle();
      for (const rule of rules) rule.answered?.(call);
      delivering = undefined;
      outdated = false;
    },
    /** What is left of the handshake happens; a script that failed to load stays so. */
    async shakeHands(): Promise<void> {
      while (world.load.handshakeLeft > 0 && !world.load.failedToLoad) {
        world.load.nextOfHandshake();
        await settle();
      }
    },
    /** @returns what is wrong with what is drawn */
    look(): readonly string[] {
      const { document } = world.load.page;
      return view && document ? view.look(document, world.load.props) : [];
    },
    /** The widget is taken away; whatever is answered or passes then must do nothing. */
    async takeAway(): Promise<void> {
      // The page itself waits for the handshake, and would for as long as it lives.
      await world.shakeHands();
      world.load.takeAway();
      client++;
      holds(book, clock.waiting === 0, "a timer is left after the widget was taken away");
      const [seen, sent] = [states, crm.calls.length];
      for (const call of crm.open("read", "write", "check", "page")) {
        await world.deliver(call, ordinaryAnswer(call), "well");
      }
      world.load.comeBackToNothing();
      await clock.pass(20 * 60_000);
      holds(book, states === seen, "the state changes after the widget was taken away");
      holds(book, crm.calls.length === sent, "a request after the widget was taken away");
      holds(book, clock.waiting === 0, "a timer begins after the widget was taken away");
    },
    /** Time with a CRM that answers everything at once, and well. */
    async quiet(ms: number) {
      for (let left = ms; left > 0; left -= 500) {
        for (let asked = crm.open("read", "write", "check", "page"); asked.length > 0; ) {
          for (const call of asked) await world.deliver(call, ordinaryAnswer(call), "well");
          asked = crm.open("read", "write", "check", "page");
        }
        await clock.pass(500);
      }
    },
    /** What is on its way has no effect any more and no answer; what was to be done late is done. Then all is well. */
    async heal() {
      for (const call of crm.open("read", "write", "check", "page")) {
        await world.deliver(call, undefined, "never");
      }
      clock.hurry();
      heal(organisation);
    },
  };
  return world;
}

export type World = ReturnType<typeof openWorld>;
