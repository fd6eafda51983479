import { vi } from "vitest";
import type { Wishes } from "../../../src/widget/ui/props";

/** All that the view can wish for, heard and not carried out. */
export function mockWishes() {
  return {
    press: vi.fn<Wishes["press"]>(),
    hide: vi.fn<Wishes["hide"]>(),
    ask: vi.fn<Wishes["ask"]>(),
    keep: vi.fn<Wishes["keep"]>(),
    retry: vi.fn<Wishes["retry"]>(),
    reload: vi.fn<Wishes["reload"]>(),
    again: vi.fn<Wishes["again"]>(),
    useHost: vi.fn<Wishes["useHost"]>(),
    useLink: vi.fn<Wishes["useLink"]>(),
    useOwnRights: vi.fn<Wishes["useOwnRights"]>(),
    useConnection: vi.fn<Wishes["useConnection"]>(),
    useLanguage: vi.fn<Wishes["useLanguage"]>(),
    authorise: vi.fn<Wishes["authorise"]>(),
  } satisfies Wishes;
}
