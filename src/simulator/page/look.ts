/** How the CRM page and its frame look, and which languages they report. All of it is in the address. */
export interface Look {
  /**
   * The person's mode, as `getUserPreference` returns it and the page shows it; "" leaves it to the
   * stage.
   */
  readonly theme: "" | "day" | "night";
  /** The preferred scheme inside the frame, where it differs from the mode's. */
  readonly scheme: "" | "light" | "dark";
  /** Direction of the CRM page. The widget's own direction follows from its language. */
  readonly dir: "ltr" | "rtl";
  /** Width of the frame in CSS pixels; 0 for the full width. */
  readonly width: number;
  /** Zoom of the frame alone, in percent. */
  readonly zoom: number;
  /** Language of the CRM user, such as "de_DE", as `API.getUser` returns it; "" leaves it to the stage. */
  readonly language: string;
  /** `locale` of SET_CONTEXT, where it differs from the user's language. */
  readonly locale: string;
}

/** As the stage sets it, in the full width. */
export const plainLook: Look = {
  theme: "",
  scheme: "",
  dir: "ltr",
  width: 0,
  zoom: 100,
  language: "",
  locale: "",
};

/** The look in an address; invalid values are ignored. */
export function parseLook(params: URLSearchParams): Look {
  return {
    theme: oneOf(["day", "night"], params.get("theme")) ?? "",
    scheme: oneOf(["light", "dark"], params.get("scheme")) ?? "",
    dir: oneOf(["rtl"], params.get("dir")) ?? "ltr",
    width: within(100, 4000, params.get("width")) ?? plainLook.width,
    zoom: within(25, 500, params.get("zoom")) ?? plainLook.zoom,
    language: params.get("language") ?? "",
    locale: params.get("locale") ?? "",
  };
}

/** Writes a look into an address, without values that equal `plainLook`. */
export function writeLook(params: URLSearchParams, look: Look): void {
  for (const [name, value] of Object.entries(look)) {
    const isPlain = Object.entries(plainLook).some(([key, own]) => key === name && own === value);
    if (isPlain) params.delete(name);
    else params.set(name, String(value));
  }
}

function oneOf<Value extends string>(
  known: readonly Value[],
  value: string | null,
): Value | undefined {
  return known.find((each) => each === value);
}

function within(least: number, most: number, value: string | null): number | undefined {
  const number = Number(value);
  return value && number >= least && number <= most ? number : undefined;
}
