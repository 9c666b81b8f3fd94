import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** The colours of places in the window as drawn now, by name, as `red,green,blue`. */
export async function coloursAt<Name extends string>(
  page: Page,
  places: Readonly<Record<Name, readonly [x: number, y: number]>>,
): Promise<Record<Name, string>> {
  const { data, width } = PNG.sync.read(await page.screenshot());
  const at = ([x, y]: readonly [number, number]): string => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)].join();
  return Object.fromEntries(
    Object.entries<readonly [number, number]>(places).map(([name, place]) => [name, at(place)]),
  ) as Record<Name, string>;
}
