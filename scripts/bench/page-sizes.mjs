/** The pages that can be measured: about how many elements each has, by the name that `--sizes` takes. */
export const pageSizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };
