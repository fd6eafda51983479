import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { inRoot } from "../project.mjs";

/**
 * Every language but English, which is built in, as a script: a CSP that forbids fetch must not cost one.
 * @type {import("esbuild").Plugin}
 */
export const languages = {
  name: "languages",
  setup({ onEnd }) {
    onEnd(() => {
      mkdirSync(inRoot("app/chunks"), { recursive: true });
      for (const file of readdirSync(inRoot("app/translations"))) {
        if (file === "en.json") continue;
        const words = JSON.parse(readFileSync(inRoot(`app/translations/${file}`), "utf8"));
        const script = inRoot(`app/chunks/${basename(file, ".json")}.js`);
        writeFileSync(script, `export default ${JSON.stringify(words)};`);
      }
    });
  },
};
