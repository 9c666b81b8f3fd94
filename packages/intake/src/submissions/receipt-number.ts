import { randomInt } from 'node:crypto';

/** Damm's quasigroup of order 10: finds every wrong digit and every swap of neighbours. */
const damm = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];

const checkDigit = (digits: string): string => Array.from(digits).reduce((state, digit) => damm[Number(state)]![Number(digit)]!, '0');

/** A random receipt number: 11 digits and a check digit, which says nothing of how many came before. */
export function receiptNumber(): string {
  const digits = String(randomInt(10 ** 11)).padStart(11, '0');
  return digits + checkDigit(digits);
}

/** Whether these are 12 digits of which the last checks the others. */
export const isReceiptNumber = (digits: string): boolean => /^\d{12}$/.test(digits) && checkDigit(digits) === '0';

/** In groups of four, as it is shown and read aloud. */
export const groupedReceipt = (receipt: string): string => receipt.replace(/\d{4}(?=\d)/g, '$& ');

/** The digits of a receipt number as typed. */
export const typedReceipt = (text: string): string => text.replace(/[\s-]/g, '');
