/**
 * Our mark on a 24 × 24 grid, one path with a round stroke of 3.2: the bars and dots of tactile paving, which also
 * read as people side by side.
 */
export const mark = 'M6 13v6M12 11v8M18 13v6M6 7.5h0M12 5.5h0M18 7.5h0';
