// Loaded before a build script of the project, of any revision. Its output then keeps names and lines,
// each module below its path, so that a profile can tell modules apart.
//
// NODE_OPTIONS="--import ./test/bench/profile/unminified/preload.mjs" node build.mjs build

import { register } from "node:module";

register("./resolve.mjs", import.meta.url);
