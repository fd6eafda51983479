import { expect, it } from "vitest";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { categoryOf } from "../../../src/simulator/wire/categories/categories";
import type { FrameSize } from "../../../src/simulator/wire/crm";
import { crmOf } from "./crm";

it.each<[object, Partial<FrameSize>]>([
  [
    { width: 418, height: 300 },
    { width: 418, height: 300 },
  ],
  [
    { width: "418", height: "300.5px" },
    { width: 418, height: 300.5 },
  ],
  [{ height: "300" }, { height: 300 }],
  [{ width: "100%", height: "tall" }, {}],
  [{ width: 0, height: -5 }, {}],
])("%j is applied as %j", (data, size) => {
  let obeyed: Partial<FrameSize> | undefined;
  const crm = {
    ...crmOf(createOrganisation()),
    resize(given: FrameSize) {
      obeyed = given;
    },
  };
  categoryOf("UI")({ action: "RESIZE", data }, crm).reply();
  expect(obeyed).toEqual(size);
});
