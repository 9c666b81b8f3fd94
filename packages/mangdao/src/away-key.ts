/** The key in `sessionStorage` that keeps the launcher away for the rest of the visit. */
export const awayKey = 'mangdao-away';
