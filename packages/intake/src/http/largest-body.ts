/** The most that a request may hold, in bytes; parts of files are counted apart. */
export const largestBody = 256 * 1024;
