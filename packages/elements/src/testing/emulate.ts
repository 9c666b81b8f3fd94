import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

interface Session {
  send(method: string, parameters?: object): Promise<unknown>;
}

/** Lets the browser answer media queries as given until the test is over, as `{ 'forced-colors': 'active' }`. */
export async function emulate(media: Readonly<Record<string, string>>): Promise<void> {
  const session = cdp() as unknown as Session;
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
  onTestFinished(async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
}
