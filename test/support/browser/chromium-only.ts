/** A test that runs only in Chromium, and why. */
interface Exception {
  /** End of the file's path. */
  readonly file: string;
  /** Beginning of the test's name; by default every test of the file. */
  readonly test?: string;
  readonly why: string;
}

const tree = "The accessibility tree can be read over CDP only.";

/** `eachBrowser` skips these in Firefox, with the reason in the report. */
export const chromiumOnly: readonly Exception[] = [
  { file: "every-state/tree.test.ts", why: tree },
  { file: "every-state/found-out.test.ts", test: "finds a control without a name", why: tree },
  {
    file: "harness.test.ts",
    test: "gives the frame a process of its own",
    why: "Which process a frame is in can be asked over CDP only.",
  },
  { file: "every-state/shift.test.ts", why: "Layout shift is an API of Chromium." },
  {
    file: "sideload.test.ts",
    why: "Permission for the local network, and a certificate that is accepted, can be given to Chromium only.",
  },
];

/** @returns why this test does not run in Firefox; `undefined` if it does */
export function notInFirefox(file: string, test: string): string | undefined {
  const path = file.replaceAll("\\", "/");
  return chromiumOnly.find(
    (one) => path.endsWith(`/${one.file}`) && test.startsWith(one.test ?? ""),
  )?.why;
}
