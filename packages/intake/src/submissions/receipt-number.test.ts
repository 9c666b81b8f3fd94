import { isReceiptNumber, receiptNumber } from './receipt-number.js';

describe('receiptNumber', () => {
  it('finds every wrong digit and every swap of neighbours', () => {
    for (let run = 0; run < 30; run += 1) {
      const number = receiptNumber();
      expect(isReceiptNumber(number)).toBe(true);
      for (let at = 0; at < 12; at += 1) {
        for (const digit of '0123456789') if (digit !== number[at]) expect(isReceiptNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
        const swapped = number.slice(0, at) + (number[at + 1] ?? '') + number[at]! + number.slice(at + 2);
        if (swapped !== number) expect(isReceiptNumber(swapped)).toBe(false);
      }
    }
  });
});
