import type { FaultCase } from "../case";
import { afterwards } from "./afterwards";
import { codes } from "./codes";
import { cures } from "./cures";
import { curesMeanwhile } from "./cures-meanwhile";
import { delivery } from "./delivery";
import { disguised } from "./disguised";
import { envelopes } from "./envelopes";
import { failures } from "./failures";
import { line } from "./line";
import { oddAnswers } from "./odd-answers";
import { starts } from "./start";
import { storage } from "./storage";
import { userClient } from "./user-client";

/** All cases, by the names of their files. */
export const caseFiles: Readonly<Record<string, readonly FaultCase[]>> = {
  start: starts,
  delivery,
  codes,
  disguised,
  envelopes,
  "odd-answers": oddAnswers,
  failures,
  afterwards,
  "user-client": userClient,
  line,
  cures,
  "cures-meanwhile": curesMeanwhile,
  storage,
};

export const allCases: readonly FaultCase[] = Object.values(caseFiles).flat();
