/** An address of the service itself: no user, query, fragment or escape could carry an answer of somebody. */
const plainAddress = /^https?:\/\/[a-z\d.-]+(:\d{1,5})?(\/[a-z\d._-]+)*\/?$/i;

/** Thrown where the content of a receipt's QR code could hold more than the address and the number. */
export class ReceiptQrError extends Error {
  override readonly name = 'ReceiptQrError';
}

/**
 * What the QR code of a receipt holds: the address for questions about the state, and the number as its fragment, which a
 * browser keeps from the server. Never the name, the papers or the secret of the person.
 */
export function receiptQr(number: string, statusAddress: string): string {
  const digits = number.replace(/[\s-]/g, '');
  if (!/^\d{12}$/.test(digits)) throw new ReceiptQrError('A receipt number has 12 digits.');
  if (!plainAddress.test(statusAddress)) throw new ReceiptQrError('The address must be http(s), without user, query or fragment.');
  // As long as a phone, identity or certificate number is.
  if (/\d{7}/.test(statusAddress)) throw new ReceiptQrError('The address must hold no number of seven digits or more.');
  return `${statusAddress}#${digits}`;
}
