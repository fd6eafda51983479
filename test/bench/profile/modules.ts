import type { Candidate } from "../size/candidate";
import { moduleName } from "../size/module-name";

/** The module that a line of a built file comes from. Lines count from 0. */
export type ModuleAt = (file: string, line: number) => string;

/**
 * Reads it from an unminified build, in which esbuild writes the path of each module above its code: "//
 * src/widget/ui/row.ts".
 * @throws if a build has no such lines
 */
export function modulesOf({ name, files }: Candidate): ModuleAt {
  const starts = new Map(
    [...files]
      .filter(([file]) => file.endsWith(".js"))
      .map(([file, content]) => [file, startsIn(new TextDecoder().decode(content))] as const),
  );
  if (![...starts.values()].some((list) => list.length > 5)) {
    throw new Error(`The build of ${name} names no modules`);
  }
  return (file, line) =>
    starts.get(file)?.findLast((start) => start.line <= line)?.module ?? `(${file})`;
}

function startsIn(text: string): { line: number; module: string }[] {
  return text.split("\n").flatMap((content, line) => {
    const [, path] = /^\/\/ (\S+[/:]\S+)$/.exec(content) ?? [];
    return path ? [{ line, module: moduleName(path) }] : [];
  });
}
