import type { Page } from '@playwright/test';

/**
 * Which of the texts can be read in what the page's origin keeps: every record and key of its databases in any usual
 * encoding, and its simple storage; and `key …` for each secret key that may be carried away.
 */
export function keptInTheClear(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => ((request.onsuccess = () => resolve(request.result)), (request.onerror = () => reject(request.error!))));
    const read: string[] = [document.cookie, ...[localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat() as string[])];
    const found: string[] = [];
    const look = (value: unknown): void => {
      if (value instanceof CryptoKey) {
        if (value.extractable) found.push(`key ${value.algorithm.name}`);
      } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) for (const encoding of ['utf-8', 'utf-16le', 'gbk']) read.push(new TextDecoder(encoding).decode(value));
      else if (typeof value === 'object' && value !== null) Object.entries(value).forEach((pair) => pair.forEach(look));
      else read.push(String(value));
    };
    let records = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(kept.getAllKeys()), settled(kept.getAll())]);
        records += values.length;
        [...keys, ...(values as unknown[])].forEach(look);
      }
      database.close();
    }
    // A search that reads nothing finds nothing.
    if (records === 0) found.push('no record was read');
    return [...found, ...wanted.filter((text) => read.some((one) => one.includes(text)))];
  }, texts);
}
