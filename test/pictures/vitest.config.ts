import { join } from "node:path";
import { mergeConfig } from "vitest/config";
import base from "../../vitest.config";

// A configuration of its own: pictures are made when they are wanted, not with every test.
const { projects: _, ...test } = base.test ?? {};

export default mergeConfig(
  { ...base, test },
  {
    root: join(import.meta.dirname, "../.."),
    test: {
      include: ["test/pictures/**/*.test.ts"],
      globalSetup: "test/pictures/global-setup.ts",
      fileParallelism: false,
      testTimeout: 900_000,
      hookTimeout: 60_000,
    },
  },
);
