import { vi } from "vitest";
import type { ViewActions } from "../../../src/widget/ui/props";

/** Mocks of all actions of the view. */
export function mockActions() {
  return {
    press: vi.fn<ViewActions["press"]>(),
    hide: vi.fn<ViewActions["hide"]>(),
    tryAnyway: vi.fn<ViewActions["tryAnyway"]>(),
    cancelHide: vi.fn<ViewActions["cancelHide"]>(),
    retry: vi.fn<ViewActions["retry"]>(),
    reload: vi.fn<ViewActions["reload"]>(),
    checkAgain: vi.fn<ViewActions["checkAgain"]>(),
    change: vi.fn<ViewActions["change"]>(),
    setUp: vi.fn<ViewActions["setUp"]>(),
    useHost: vi.fn<ViewActions["useHost"]>(),
    useLink: vi.fn<ViewActions["useLink"]>(),
    useOwnPermissions: vi.fn<ViewActions["useOwnPermissions"]>(),
    useConnection: vi.fn<ViewActions["useConnection"]>(),
    useLanguage: vi.fn<ViewActions["useLanguage"]>(),
    authorise: vi.fn<ViewActions["authorise"]>(),
  } satisfies ViewActions;
}
