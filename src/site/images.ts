import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** The listing's own images and their sizes in pixels, as Zoho asks for them. */
export const images = {
  icon: { source: "icon", width: 180, height: 180 },
  logo: { source: "icon", width: 120, height: 120 },
  thumbnail: { source: "thumbnail", width: 740, height: 340 },
} as const;

export type ImageName = keyof typeof images;

/**
 * Renders an image from its SVG in marketplace/images/ as a PNG. The only font comes from a package, not
 * from the machine, so the picture is the same everywhere.
 */
export function renderImage(root: string, name: ImageName): Uint8Array {
  const { source, width } = images[name];
  const svg = readFileSync(join(root, `marketplace/images/${source}.svg`), "utf8");
  const fonts = join(root, "node_modules/@expo-google-fonts/inter");
  return new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      loadSystemFonts: false,
      defaultFontFamily: "Inter",
      fontFiles: [
        join(fonts, "400Regular/Inter_400Regular.ttf"),
        join(fonts, "600SemiBold/Inter_600SemiBold.ttf"),
        join(fonts, "700Bold/Inter_700Bold.ttf"),
      ],
    },
  })
    .render()
    .asPng();
}
