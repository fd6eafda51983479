import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite, readKit, refreshSources } from "./build-site";
import { type ImageName, images, renderImage } from "./images";
import { ownerKeys } from "./owner";

/**
 * Builds the Marketplace kit: its images, the generated parts of its texts, and the site in dist/site/.
 * @param root folder of the repository
 */
export function makeSite(root: string): void {
  const kit = readKit(root);
  for (const name of Object.keys(images) as ImageName[]) {
    writeFileSync(join(root, `marketplace/images/${name}.png`), renderImage(root, name));
  }
  for (const file of refreshSources(kit)) console.log(`Brought up to date: ${file}`);
  const open = buildSite(kit, join(root, "dist/site"));
  console.log("Built dist/site/.");
  for (const key of open as (keyof typeof ownerKeys)[]) {
    console.log(`Still to be filled in in marketplace/owner.json: "${key}", ${ownerKeys[key]}.`);
  }
}
