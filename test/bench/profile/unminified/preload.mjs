// Loaded before a build script of the project, of whatever revision: what it builds keeps its names and
// lines then, and stands below the path of its module. What is profiled can be told apart by that.
//
//   NODE_OPTIONS="--import ./test/bench/profile/unminified/preload.mjs" node build.mjs build

import { register } from "node:module";

register("./resolve.mjs", import.meta.url);
