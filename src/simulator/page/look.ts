/** How the CRM page and its frame look, and which languages they name. All of it stands in the address. */
export interface Look {
  /** The person's mode, as `getUserPreference` gives it and as the page looks; "" leaves it to the stage. */
  readonly theme: "" | "day" | "night";
  /** The scheme that the frame's browser prefers, where it is another than the mode's. */
  readonly scheme: "" | "light" | "dark";
  /** Direction of the CRM page. The widget's own follows from its language. */
  readonly dir: "ltr" | "rtl";
  /** Width of the frame in CSS pixels; 0 for all the room there is. */
  readonly width: number;
  /** Zoom of the frame, in percent; the browser's own zoom is for the whole page. */
  readonly zoom: number;
  /** Language of the CRM user, such as "de_DE", as `API.getUser` gives it; "" leaves it to the stage. */
  readonly language: string;
  /** `locale` of SET_CONTEXT, where it is another than the user's language. */
  readonly locale: string;
}

/** As the stage has it, in all the room there is. */
export const plainLook: Look = {
  theme: "",
  scheme: "",
  dir: "ltr",
  width: 0,
  zoom: 100,
  language: "",
  locale: "",
};

/** The look that an address asks for; what makes no sense in it counts as not said. */
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

/** Writes a look into an address; what is plain about it is left out. */
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
