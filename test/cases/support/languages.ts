import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { inject } from "vitest";
import { deferred } from "../../support/deferred";
import type { Answer } from "../../support/page/routes";

/** A file of the widget that is kept back until it is released. */
export interface KeptBack {
  /** For `file`. */
  readonly file: (path: string) => Promise<Answer | undefined>;
  /** Releases the file, or answers in its place. */
  release(answer?: Answer): void;
  /** Whether it was requested. */
  readonly asked: boolean;
}

/** Keeps back the script of a language, whatever else is in its name. */
export function keepBack(language: string): KeptBack {
  const ofLanguage = (path: string) =>
    new RegExp(`^${language}([.-][^/]*)?\\.js$`, "i").test(basename(path));
  const found = readdirSync(inject("packedApp"), { recursive: true, encoding: "utf8" }).filter(
    ofLanguage,
  );
  if (found.length !== 1) throw new Error(`Not one script for ${language}: ${found.join(", ")}`);
  let asked = false;
  const { promise, resolve } = deferred<Answer | undefined>();
  return {
    async file(path) {
      if (!ofLanguage(path)) return undefined;
      asked = true;
      return promise;
    },
    release: (answer) => resolve(answer),
    get asked() {
      return asked;
    },
  };
}
