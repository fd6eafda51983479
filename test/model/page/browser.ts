/** What outlives the page: the browser around it. */
export interface Browser {
  online: boolean;
  visible: boolean;
  /** What localStorage holds; undefined where the browser refuses it to the frame. */
  readonly stored: Map<string, string> | undefined;
  readonly crmOrigin: string;
}

export function storageOf({ stored }: Browser): object {
  if (!stored) {
    // Reading the global itself throws in a browser; here its first use does.
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    return { getItem: refuse, setItem: refuse };
  }
  return {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
}

/** The address of the frame, as CRM writes it. */
export function frameAddress({ crmOrigin }: Browser): string {
  return `https://widget.example/app/widget.html?serviceOrigin=${encodeURIComponent(crmOrigin)}`;
}
