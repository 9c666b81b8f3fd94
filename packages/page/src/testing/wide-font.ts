/** A font (WOFF2) with the letter A alone: a black box two em wide. */
export const wideFont: Uint8Array<ArrayBuffer> = Uint8Array.from(
  atob(
    'd09GMk9UVE8AAAIgAAoAAAAABWgAAAHUAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAADYEPBmAALAE2AiQDCD9sdGFnEgQGBYV9ByAbsQTIHgk2LnGPRnKJh+/nPs9NXjZZ' +
      '5gLTeEAHBI5g0flW+K5wla0D/KtaULQF/G/fn8m5bpE8oIgEn3F2FgNyteMFK/1apkCnUIEb4N5YK3hJysNfzvPltP0lDWlI4k6aIkVrtB5SiIimD1D8saiJzy+pDaoN' +
      'ZbXhvDaSxsZmD5UzxTButg7jTvvYMKY6FBFNfUPzF7xoujWr1tZp53RmzS/tRYzJIlJ/7W3LUDnzbax7qKzGirFZxVCtNla0yMuZ+K0ge599wPh4Tny2NjJZD9bJN+yx' +
      '1958zv8tZB9BQEzPXoWQCzRJ5iBJAnv/HyoJuDbY9PRTw6nWHX+qPP8KX5YNZLE6T3m98aVcBoLdk3KGxcxlFr9XfjUAoU124SYHybA+u4oEMiNICBVIyLSokJAbcQAJ' +
      'SZ8eJBR6rEJCnR6QULbbpZqCek1D0KhpCpo1LWWbik67I84FIIySkJyVTOmi5Fq9lKTJDSk0emLVOWd3KWNaCeo1DUGjpilo1rRM28Jpn8tFqkdmhIQKnAkBAQEBARUV' +
      'ICAgICAgArruhCvOu+CwCy554Loz7i5sm1P+0XEX3HXPFbfcNMcaq6w1xzZztpuXf+NJMO+KvTnb5vSnyyUAAA==',
  ),
  (character) => character.charCodeAt(0),
);
