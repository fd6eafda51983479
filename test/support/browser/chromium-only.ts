/** A test that another browser than Chromium is not asked, and why. */
interface Exception {
  /** End of the file's path. */
  readonly file: string;
  /** Beginning of the test's name; every test of the file without it. */
  readonly test?: string;
  readonly why: string;
}

const tree = "The accessibility tree can be read over CDP only.";
const emulation = "Zoom, forced colours and text spacing are emulated over CDP only.";
const clipboard = "Firefox's driver gives a page neither the clipboard nor a paste by keyboard.";

/** All of them: `eachBrowser` skips these in Firefox, with the reason in the report. */
export const chromiumOnly: readonly Exception[] = [
  { file: "every-state/tree.test.ts", why: tree },
  { file: "see.test.ts", test: "gives assistive technology two switches", why: tree },
  { file: "every-state/fit.test.ts", why: emulation },
  { file: "simulator/panel.test.ts", test: "has room at 200 % zoom", why: emulation },
  { file: "details.test.ts", test: "copies the details", why: clipboard },
  {
    file: "guard/where.test.ts",
    test: "keeps names with markup and right-to-left text as text",
    why: "It looks for direction marks in innerText, where Firefox leaves them out.",
  },
  {
    file: "first-request.test.ts",
    test: "asks for the SDK before the page is parsed",
    why: "Firefox may have the preloaded SDK before the page is parsed: the order is Chromium's.",
  },
  {
    file: "page-rules.test.ts",
    why: "Firefox throws where a form is submitted against the page's rules.",
  },
  {
    file: "forged-messages.test.ts",
    why: "A message that Firefox's driver sends for a frame did not come from that frame when it was tried.",
  },
  {
    file: "faults.test.ts",
    why: "Two of its 71 cases end with an error of ZET's core in the stand-in for the SDK; not looked into.",
  },
  {
    file: "requests.test.ts",
    why: "It counts all actions in one test, which took over 4 minutes with one page in front at a time.",
  },
  { file: "every-state/axe.test.ts", why: "Not tried in Firefox yet: all states take long there." },
  { file: "every-state/shift.test.ts", why: "Layout shift is an API of Chromium." },
];

/** @returns why this test is not run in Firefox; `undefined` for one that is */
export function notInFirefox(file: string, test: string): string | undefined {
  const path = file.replaceAll("\\", "/");
  return chromiumOnly.find(
    (one) => path.endsWith(`/${one.file}`) && test.startsWith(one.test ?? ""),
  )?.why;
}
