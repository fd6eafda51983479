import type { CDPSession, Frame, Page } from "puppeteer-core";

/** A session of the DevTools protocol with a frame, which may be in its own process. */
export async function frameSession(page: Page, frame: Frame): Promise<CDPSession> {
  const session = await page.createCDPSession();
  if (frame === page.mainFrame()) return session;
  const attached: Promise<CDPSession | undefined>[] = [];
  session.on("sessionattached", (each: CDPSession) => attached.push(isOf(each, frame)));
  await session.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const found = (await Promise.all(attached)).find((each) => each !== undefined);
  if (!found) throw new Error(`No process has the frame ${frame.url()}`);
  return found;
}

async function isOf(session: CDPSession, frame: Frame): Promise<CDPSession | undefined> {
  const { targetInfo } = await session.send("Target.getTargetInfo");
  return targetInfo.url === frame.url() ? session : undefined;
}
